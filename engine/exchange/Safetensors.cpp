#include "engine/exchange/Safetensors.h"

#include "engine/core/AtomicFile.h"
#include "engine/core/JsonText.h"
#include "engine/exchange/HalfFloat.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <optional>
#include <set>

namespace netwright::exchange {

static_assert(std::endian::native == std::endian::little, "safetensors bytes are copied as they are");

namespace {

using nlohmann::json; // reading: a hostile header may hold very many keys, which ordered_json looks up one by one
using nlohmann::ordered_json;

constexpr std::size_t kLengthBytes = 8;
constexpr std::size_t kMaxHeaderBytes = std::size_t{16} << 20; // a hundred thousand tensors
constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{16} << 30;
constexpr const char* kMetadataKey = "__metadata__";

struct ElementType {
    const char* name;
    std::size_t bytes;
    float (*toFloat)(const char*);
};

template <typename T>
T load(const char* bytes) {
    T value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

const ElementType kElementTypes[] = {
    {"F32", 4, [](const char* bytes) { return load<float>(bytes); }},
    {"F64", 8, [](const char* bytes) { return static_cast<float>(load<double>(bytes)); }},
    {"F16", 2, [](const char* bytes) { return floatFromHalf(load<std::uint16_t>(bytes)); }},
    {"BF16", 2, [](const char* bytes) { return floatFromBfloat16(load<std::uint16_t>(bytes)); }},
};

const ElementType* findElementType(std::string_view name) {
    for (const ElementType& type : kElementTypes)
        if (name == type.name)
            return &type;
    return nullptr;
}

struct Entry {
    std::string key;
    const ElementType* type = nullptr;
    core::Shape shape;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Reads one file, collecting everything that is wrong with it.
class Reader {
public:
    Reader(std::string_view bytes, const std::string& name) : m_bytes(bytes), m_name(name) {}

    core::Result<TensorFile> read() {
        const std::optional<json> header = parseHeader();
        if (header)
            readEntries(*header);
        if (m_problems.empty())
            checkLayout();
        if (!m_problems.empty())
            return std::move(m_problems);
        for (const Entry& entry : m_entries)
            m_file.tensors.push_back(tensorOf(entry));
        return std::move(m_file);
    }

private:
    void report(const char* code, std::string message, std::string fix = "Export the file again.") {
        m_problems.push_back(core::error(code, core::inFile(m_name), std::move(message), std::move(fix)));
    }

    std::optional<json> parseHeader() {
        if (m_bytes.size() < kLengthBytes) {
            report("safetensors.header", "The file is too short for a safetensors file.");
            return std::nullopt;
        }
        const auto length = load<std::uint64_t>(m_bytes.data());
        if (length > m_bytes.size() - kLengthBytes || length > kMaxHeaderBytes) {
            report("safetensors.header", "The file announces a header of " + std::to_string(length) +
                                             " bytes, more than it holds or than a header may have.");
            return std::nullopt;
        }
        m_data = m_bytes.substr(kLengthBytes + length);
        json header = parse(m_bytes.substr(kLengthBytes, length));
        if (!header.is_object()) {
            report("safetensors.header", "The header of the file is not a JSON object.");
            return std::nullopt;
        }
        return header;
    }

    json parse(std::string_view text) {
        std::set<std::string> seen;
        const auto watch = [&](int depth, json::parse_event_t event, json& parsed) {
            if (event == json::parse_event_t::key && depth == 1 && !seen.insert(parsed.get<std::string>()).second)
                report("safetensors.duplicate", "The tensor “" + parsed.get<std::string>() + "” occurs twice.");
            return true;
        };
        return json::parse(text.begin(), text.end(), watch, /*allow_exceptions=*/false);
    }

    void readEntries(const json& header) {
        for (const auto& [key, value] : header.items())
            if (key == kMetadataKey)
                readMetadata(value);
            else if (std::optional<Entry> entry = entryOf(key, value))
                m_entries.push_back(std::move(*entry));
    }

    void readMetadata(const json& value) {
        if (!value.is_object())
            return report("safetensors.header", "The metadata of the file are not a JSON object.");
        for (const auto& [key, text] : value.items())
            if (text.is_string())
                m_file.metadata[key] = text.get<std::string>();
            else
                report("safetensors.header", "The metadata entry “" + key + "” is not a text.");
    }

    std::optional<Entry> entryOf(const std::string& key, const json& value) {
        const std::string tensor = "The tensor “" + key + "” ";
        if (!value.is_object() || !value.contains("dtype") || !value.contains("shape") || !value.contains("data_offsets") ||
            !value["dtype"].is_string() || !value["shape"].is_array() || !value["data_offsets"].is_array()) {
            report("safetensors.tensor", tensor + "lacks its type, its shape or its place in the file.");
            return std::nullopt;
        }
        Entry entry;
        entry.key = key;
        const auto typeName = value["dtype"].get<std::string>();
        entry.type = findElementType(typeName);
        if (!entry.type)
            report("safetensors.type", tensor + "has the element type " + typeName + ", which cannot be read.",
                   "Convert the tensor to F32, F64, F16 or BF16.");
        const bool shapeKnown = readShape(tensor, value["shape"], entry.shape);
        const bool placeKnown = readOffsets(tensor, value["data_offsets"], entry);
        if (!entry.type || !shapeKnown || !placeKnown)
            return std::nullopt;
        const std::size_t bytes = entry.end - entry.begin;
        const auto elements = static_cast<std::uint64_t>(entry.shape.elements());
        if (bytes / entry.type->bytes != elements || bytes % entry.type->bytes != 0) {
            report("safetensors.offsets", tensor + "of shape " + entry.shape.toString() + " has " +
                                              std::to_string(bytes) + " bytes in the file, which does not fit.");
            return std::nullopt;
        }
        return entry;
    }

    bool readShape(const std::string& tensor, const json& value, core::Shape& shape) {
        if (value.size() > core::Shape::kMaxRank) {
            report("safetensors.shape", tensor + "has " + std::to_string(value.size()) + " axes; at most " +
                                            std::to_string(core::Shape::kMaxRank) + " can be read.");
            return false;
        }
        for (const json& extent : value) {
            if (!extent.is_number_unsigned() || extent.get<std::uint64_t>() > std::numeric_limits<std::int32_t>::max()) {
                report("safetensors.shape", tensor + "has an extent that is not a usable size.");
                return false;
            }
            shape = shape.append(extent.get<std::int64_t>());
        }
        return true;
    }

    bool readOffsets(const std::string& tensor, const json& value, Entry& entry) {
        const bool numbers = value.size() == 2 && value[0].is_number_unsigned() && value[1].is_number_unsigned();
        if (numbers) {
            entry.begin = value[0].get<std::size_t>();
            entry.end = value[1].get<std::size_t>();
        }
        if (!numbers || entry.begin > entry.end || entry.end > m_data.size()) {
            report("safetensors.offsets", tensor + "does not lie within the " +
                                              std::to_string(m_data.size()) + " bytes of data in the file.",
                   "The file may be cut off: copy or export it again.");
            return false;
        }
        return true;
    }

    /// The tensors must follow each other without gaps and without sharing bytes.
    void checkLayout() {
        std::stable_sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) {
            return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
        });
        std::size_t next = 0;
        for (const Entry& entry : m_entries) {
            if (entry.begin != next)
                report("safetensors.offsets", "The tensor “" + entry.key + "” starts at byte " +
                                                  std::to_string(entry.begin) + " instead of " + std::to_string(next) + ".");
            next = entry.end;
        }
        if (m_problems.empty() && next != m_data.size())
            report("safetensors.offsets", "The file holds " + std::to_string(m_data.size()) +
                                              " bytes of data, but its tensors end at " + std::to_string(next) + ".");
    }

    core::NamedTensor tensorOf(const Entry& entry) const {
        core::NamedTensor tensor{entry.key, entry.shape, {}};
        tensor.data.resize(static_cast<std::size_t>(entry.shape.elements()));
        const char* bytes = m_data.data() + entry.begin;
        for (float& number : tensor.data) {
            number = entry.type->toFloat(bytes);
            bytes += entry.type->bytes;
        }
        return tensor;
    }

    std::string_view m_bytes;
    std::string_view m_data;
    const std::string& m_name;
    std::vector<Entry> m_entries;
    TensorFile m_file;
    core::Diagnostics m_problems;
};

} // namespace

std::string toSafetensors(const TensorFile& file) {
    ordered_json header = ordered_json::object();
    if (!file.metadata.empty())
        header[kMetadataKey] = file.metadata;
    std::size_t offset = 0;
    for (const core::NamedTensor& tensor : file.tensors) {
        const std::size_t bytes = tensor.data.size() * sizeof(float);
        header[tensor.key] = {{"dtype", "F32"},
                              {"shape", std::vector<std::int64_t>(tensor.shape.extents().begin(), tensor.shape.extents().end())},
                              {"data_offsets", {offset, offset + bytes}}};
        offset += bytes;
    }
    std::string text = core::jsonText(header);
    text.resize((text.size() + 7) / 8 * 8, ' ');

    const std::uint64_t length = text.size();
    std::string bytes(kLengthBytes, '\0');
    bytes.reserve(kLengthBytes + text.size() + offset);
    std::memcpy(bytes.data(), &length, kLengthBytes);
    bytes += text;
    for (const core::NamedTensor& tensor : file.tensors)
        bytes.append(reinterpret_cast<const char*>(tensor.data.data()), tensor.data.size() * sizeof(float));
    return bytes;
}

core::Result<TensorFile> fromSafetensors(std::string_view bytes, const std::string& name) {
    return Reader(bytes, name).read();
}

core::Status writeSafetensors(const TensorFile& file, const std::filesystem::path& path) {
    return core::writeFileAtomically(path, toSafetensors(file));
}

core::Result<TensorFile> readSafetensors(const std::filesystem::path& path) {
    const core::Result<std::string> bytes = core::readFile(path, kMaxFileBytes);
    if (!bytes)
        return bytes.problems();
    return fromSafetensors(*bytes, path.string());
}

} // namespace netwright::exchange
