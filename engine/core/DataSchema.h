#pragma once

#include "engine/core/Shape.h"

#include <string>
#include <string_view>
#include <vector>

namespace netwright::core {

enum class FieldKind {
    Image,    ///< C×H×W real numbers
    Features, ///< F real numbers
    Sequence, ///< T×F real numbers
    Tokens,   ///< T whole numbers in [0, vocabulary)
    Category, ///< one class index
    Number,   ///< real numbers to predict: K of them
};

/// One column of the data as the network meets it, after preprocessing.
/// Class indices and tokens are carried as floats (exact up to 2^24).
struct Field {
    std::string name; ///< "image", "label", "features"
    FieldKind kind = FieldKind::Features;
    Shape shape;      ///< of one sample; a Category has the scalar shape
    std::vector<std::string> classes; ///< names, for Category; of the tokens, for Tokens, when known
    std::int64_t vocabulary = 0;      ///< for Tokens
    std::vector<std::string> columns; ///< names of the features, when known
    bool operator==(const Field&) const = default;
};

struct DataSchema {
    std::vector<Field> fields;

    const Field* find(std::string_view name) const {
        for (const Field& field : fields)
            if (field.name == name)
                return &field;
        return nullptr;
    }
    bool operator==(const DataSchema&) const = default;
};

const char* nameOf(FieldKind kind); ///< "image", "features", "sequence", "tokens", "category", "number"

} // namespace netwright::core
