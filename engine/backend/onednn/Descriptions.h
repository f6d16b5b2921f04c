#pragma once

#include "engine/backend/onednn/Compat.h"
#include "engine/backend/onednn/Layout.h"

namespace netwright::backend {

struct Layout::Description {
    onednn::Desc desc;
};

} // namespace netwright::backend

namespace netwright::backend::onednn {

inline const Desc& descOf(const Layout& layout) {
    return layout.description().desc;
}
Layout layoutOf(const Desc& desc);

dnnl::memory::data_type typeOf(core::DataType type);
Dims dimsOf(const core::Shape& shape); ///< a scalar becomes one axis of extent 1
core::Shape shapeOf(const Dims& dims);

/// A descriptor with the layout left open, for primitives to choose.
Desc anyDesc(const core::Shape& shape, core::DataType type = core::DataType::F32);
Desc plainDesc(const core::Shape& shape, core::DataType type = core::DataType::F32);

} // namespace netwright::backend::onednn
