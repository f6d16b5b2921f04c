#include "engine/training/CheckpointFile.h"

#include "engine/core/AtomicFile.h"
#include "engine/core/JsonText.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <nlohmann/json.hpp>

namespace netwright::training {
namespace {

static_assert(std::endian::native == std::endian::little, "checkpoints are little-endian");

using nlohmann::ordered_json;

constexpr std::string_view kMagic = "NWCKPT01";
constexpr std::uintmax_t kMostBytes = std::uintmax_t{1} << 36;
constexpr std::size_t kPrefix = 16; ///< magic and length of the header
constexpr std::size_t kChecksum = 8;

std::uint64_t checksum(std::string_view bytes) {
    std::uint64_t hash = 14695981039346656037ull;
    while (!bytes.empty()) {
        std::uint64_t word = 0;
        const std::size_t size = std::min<std::size_t>(8, bytes.size());
        std::memcpy(&word, bytes.data(), size);
        hash = (hash ^ word) * 1099511628211ull;
        hash ^= hash >> 32; // a plain product never carries high bits down, and floats differ in high bits
        bytes.remove_prefix(size);
    }
    return hash;
}

void append(std::string& text, std::uint64_t number) {
    char bytes[8];
    std::memcpy(bytes, &number, 8);
    text.append(bytes, 8);
}

std::uint64_t numberAt(std::string_view bytes, std::size_t position) {
    std::uint64_t number = 0;
    std::memcpy(&number, bytes.data() + position, 8);
    return number;
}

core::Diagnostic damaged(const std::filesystem::path& path, const std::string& what) {
    return core::error("checkpoint.damaged", core::inFile(path.string()), "The checkpoint is damaged: " + what + ".",
                       "Resume from another checkpoint, or train anew.");
}

/// Shape of a tensor in the header, or nothing when it makes no sense.
std::optional<core::Shape> shapeOf(const ordered_json& json) {
    if (!json.is_array() || json.size() > static_cast<std::size_t>(core::Shape::kMaxRank))
        return std::nullopt;
    std::vector<std::int64_t> extents;
    for (const ordered_json& extent : json) {
        if (!extent.is_number_unsigned() || extent.get<std::uint64_t>() > kMostBytes)
            return std::nullopt;
        extents.push_back(extent.get<std::int64_t>());
    }
    return core::Shape(extents);
}

core::Result<CheckpointFile> readTensors(const std::filesystem::path& path, const ordered_json& header,
                                         std::string_view numbers) {
    CheckpointFile file;
    file.state = core::jsonText(header["state"]);
    for (const ordered_json& entry : header["tensors"]) {
        if (!entry.is_object() || !entry.contains("key") || !entry["key"].is_string() || !entry.contains("shape"))
            return damaged(path, "the list of tensors cannot be read");
        const std::optional<core::Shape> shape = shapeOf(entry["shape"]);
        const std::string key = entry["key"].get<std::string>();
        const std::uint64_t available = numbers.size() / sizeof(float);
        if (!shape || static_cast<std::uint64_t>(shape->elements()) > available)
            return damaged(path, "“" + key + "” is larger than what is left of the file");
        core::NamedTensor tensor{key, *shape, std::vector<float>(static_cast<std::size_t>(shape->elements()))};
        std::memcpy(tensor.data.data(), numbers.data(), tensor.data.size() * sizeof(float));
        numbers.remove_prefix(tensor.data.size() * sizeof(float));
        file.tensors.push_back(std::move(tensor));
    }
    if (!numbers.empty())
        return damaged(path, "it is longer than its header says");
    return file;
}

} // namespace

const core::NamedTensor* CheckpointFile::find(std::string_view key) const {
    const auto found = std::ranges::find(tensors, key, &core::NamedTensor::key);
    return found == tensors.end() ? nullptr : &*found;
}

core::Status writeCheckpoint(const std::filesystem::path& path, const CheckpointFile& file) {
    ordered_json header{{"format", "netwright-checkpoint"}, {"version", kCheckpointVersion}};
    header["state"] = ordered_json::parse(file.state);
    header["tensors"] = ordered_json::array();
    std::size_t numbers = 0;
    for (const core::NamedTensor& tensor : file.tensors) {
        header["tensors"].push_back({{"key", tensor.key}, {"shape", tensor.shape.extents()}});
        numbers += tensor.data.size() * sizeof(float);
    }
    const std::string text = core::jsonText(header);

    std::string content;
    content.reserve(kPrefix + text.size() + numbers + kChecksum);
    content += kMagic;
    append(content, text.size());
    content += text;
    for (const core::NamedTensor& tensor : file.tensors)
        content.append(reinterpret_cast<const char*>(tensor.data.data()), tensor.data.size() * sizeof(float));
    append(content, checksum(content));
    return core::writeFileAtomically(path, content);
}

core::Result<CheckpointFile> readCheckpoint(const std::filesystem::path& path) {
    core::Result<std::string> content = core::readFile(path, kMostBytes);
    if (!content)
        return content.problems();
    const std::string_view bytes = *content;
    if (!bytes.starts_with(kMagic))
        return core::error("checkpoint.format", core::inFile(path.string()), "This is not a Netwright checkpoint.",
                           std::string("Choose a file named ") + kCheckpointName + " from a folder under runs.");
    if (bytes.size() < kPrefix + kChecksum)
        return damaged(path, "it is cut off");
    const std::string_view body = bytes.substr(0, bytes.size() - kChecksum);
    if (checksum(body) != numberAt(bytes, body.size()))
        return damaged(path, "its checksum is wrong");
    const std::uint64_t headerSize = numberAt(bytes, kMagic.size());
    if (headerSize > body.size() - kPrefix)
        return damaged(path, "its header is longer than the file");
    const ordered_json header = ordered_json::parse(body.substr(kPrefix, headerSize), nullptr, false);
    if (!header.is_object() || !header.contains("version") || !header["version"].is_number_integer() ||
        !header.contains("state") || !header["state"].is_object() || !header.contains("tensors") ||
        !header["tensors"].is_array())
        return damaged(path, "its header cannot be read");
    if (const auto version = header["version"].get<std::int64_t>(); version != kCheckpointVersion)
        return core::error("checkpoint.version", core::inFile(path.string()),
                           "The checkpoint has format version " + std::to_string(version) + "; this program knows " +
                               std::to_string(kCheckpointVersion) + ".",
                           "Use the version of Netwright that wrote it, or train anew.");
    return readTensors(path, header, body.substr(kPrefix + headerSize));
}

} // namespace netwright::training
