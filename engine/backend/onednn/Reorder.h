#pragma once

#include "engine/backend/Plan.h"
#include "engine/backend/onednn/Device.h"

#include <span>
#include <stdexcept>

namespace netwright::backend::onednn {

/// oneDNN has no implementation for what was asked; its own words.
struct PrimitiveRefused : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A step that copies values into another layout of the same extents.
Step reorderStep(const Device& device, const Layout& from, BufferId source, const Layout& to, BufferId destination);

/// Copies once, now. Both layouts must have equally many elements; one of them must be plain when extents differ.
void copyNow(const Device& device, const Layout& from, const void* source, const Layout& to, void* destination);

} // namespace netwright::backend::onednn
