#include "engine/data/NumpyArray.h"

#include "engine/data/Source.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <map>

namespace netwright::data {
namespace {

using core::error;
using core::inFile;
using core::Result;

core::Diagnostic broken(const std::string& file, const std::string& message) {
    return error("numpy.format", inFile(file), message, "Save the array with numpy.save().");
}

/// What stands behind a key of the header's dictionary, up to the next comma outside of brackets.
std::string valueOf(const std::string& header, const std::string& key) {
    std::size_t at = header.find("'" + key + "'");
    if (at == std::string::npos || (at = header.find(':', at)) == std::string::npos)
        return {};
    std::string value;
    int depth = 0;
    for (++at; at < header.size() && (depth > 0 || (header[at] != ',' && header[at] != '}')); ++at) {
        depth += header[at] == '(' ? 1 : header[at] == ')' ? -1 : 0;
        if (header[at] != ' ')
            value += header[at];
    }
    return value;
}

Result<core::Shape> shapeIn(const std::string& text, const std::string& file) {
    if (text.size() < 2 || text.front() != '(' || text.back() != ')')
        return broken(file, "The header of the array names no shape.");
    std::vector<std::int64_t> extents;
    constexpr std::int64_t kLargest = std::int64_t{1} << 40;
    std::int64_t number = -1;
    for (const char c : text.substr(1)) {
        if (c >= '0' && c <= '9') {
            number = std::max<std::int64_t>(number, 0) * 10 + (c - '0');
            if (number > kLargest)
                return error("data.too-large", inFile(file),
                             "The array announces an axis of more than " + grouped(kLargest) + ".",
                             "Check that this is the right file.");
        } else if (number >= 0) {
            extents.push_back(number);
            number = -1;
        }
    }
    if (extents.empty() || extents.size() >= core::Shape::kMaxRank || std::ranges::find(extents, 0) != extents.end())
        return broken(file,
                      "The array has the shape " + text + "; from 1 to 5 axes, none of them empty, are accepted.");
    return core::Shape(extents);
}

std::size_t bytesOf(const std::string& type) {
    static const std::map<std::string, std::size_t> kSizes{{"b1", 1}, {"u1", 1}, {"i1", 1}, {"u2", 2},
                                                           {"i2", 2}, {"u4", 4}, {"i4", 4}, {"u8", 8},
                                                           {"i8", 8}, {"f4", 4}, {"f8", 8}};
    const auto found = kSizes.find(type);
    return found == kSizes.end() ? 0 : found->second;
}

Result<NumpyArray> readHeader(std::ifstream& stream, const std::string& file) {
    std::string start(10, '\0');
    stream.read(start.data(), 10);
    if (stream.gcount() < 10 || start.compare(0, 6, "\x93NUMPY") != 0)
        return broken(file, "This is not a NumPy array: it does not begin with “\\x93NUMPY”.");
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(start[i])); };
    std::size_t length = byte(8) + 256 * byte(9);
    if (byte(6) >= 2) {
        std::string more(2, '\0');
        stream.read(more.data(), 2);
        length += (static_cast<std::size_t>(static_cast<unsigned char>(more[0])) << 16) +
                  (static_cast<std::size_t>(static_cast<unsigned char>(more[1])) << 24);
    }
    constexpr std::size_t kLongestHeader = 100'000;
    if (!stream || length > kLongestHeader)
        return broken(file,
                      "The header of the array is " + grouped(static_cast<std::int64_t>(length)) + " bytes long.");
    std::string header(length, '\0');
    stream.read(header.data(), static_cast<std::streamsize>(length));
    if (!stream)
        return broken(file, "The file ends within its header.");

    std::string type = valueOf(header, "descr");
    std::erase(type, '\'');
    const bool oneByte = type.ends_with('1');
    if (type.size() != 3 || (type[0] != '<' && !(oneByte && type[0] == '|')) || bytesOf(type.substr(1)) == 0)
        return error("numpy.type", inFile(file), "The array holds numbers of type “" + type.substr(0, 20) + "”.",
                     "Convert it to float32 with array.astype(\"float32\").");
    const auto shape = shapeIn(valueOf(header, "shape"), file);
    if (!shape)
        return shape.problems();
    return NumpyArray{type.substr(1), *shape, {}, valueOf(header, "fortran_order") == "True"};
}

template <typename T> void convert(const std::string& bytes, std::vector<float>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        T value;
        std::memcpy(&value, bytes.data() + i * sizeof(T), sizeof(T));
        values[i] = static_cast<float>(value);
    }
}

/// From the order in which the first axis changes fastest (Fortran's) to row-major.
std::vector<float> rowMajor(const std::vector<float>& columnMajor, const core::Shape& shape) {
    std::vector<float> values(columnMajor.size());
    std::vector<std::int64_t> position(static_cast<std::size_t>(shape.rank()));
    for (float& value : values) {
        std::int64_t from = 0;
        for (int axis = shape.rank() - 1; axis >= 0; --axis)
            from = from * shape[axis] + position[static_cast<std::size_t>(axis)];
        value = columnMajor[static_cast<std::size_t>(from)];
        for (int axis = shape.rank() - 1; axis >= 0 && ++position[static_cast<std::size_t>(axis)] == shape[axis]; --axis)
            position[static_cast<std::size_t>(axis)] = 0;
    }
    return values;
}

void convert(const std::string& type, const std::string& bytes, std::vector<float>& values) {
    using Rule = void (*)(const std::string&, std::vector<float>&);
    static const std::map<std::string, Rule> kRules{
        {"b1", convert<std::uint8_t>},  {"u1", convert<std::uint8_t>},  {"i1", convert<std::int8_t>},
        {"u2", convert<std::uint16_t>}, {"i2", convert<std::int16_t>},  {"u4", convert<std::uint32_t>},
        {"i4", convert<std::int32_t>},  {"u8", convert<std::uint64_t>}, {"i8", convert<std::int64_t>},
        {"f4", convert<float>},         {"f8", convert<double>}};
    kRules.at(type)(bytes, values);
}

} // namespace

Result<NumpyArray> readNumpyArray(const std::filesystem::path& path, bool withValues) {
    const std::string file = path.string();
    std::error_code problem;
    if (!std::filesystem::is_regular_file(path, problem))
        return error("file.missing", inFile(file), "There is no such file.",
                     "Check the path; it starts at the project's folder.");
    std::ifstream stream(path, std::ios::binary);
    auto array = readHeader(stream, file);
    if (!array)
        return array;
    const std::int64_t count = array->shape.elements();
    if (auto tooLarge = checkMemory(1, count, 8, file))
        return *tooLarge;
    const std::int64_t announced = count * static_cast<std::int64_t>(bytesOf(array->type));
    const std::int64_t there = static_cast<std::int64_t>(std::filesystem::file_size(path, problem)) - stream.tellg();
    if (problem || announced > there)
        return error("numpy.truncated", inFile(file),
                     "The header announces " + grouped(announced) + " bytes of numbers, but the file holds " +
                         grouped(there) + ".",
                     "Download or copy the file again.");
    if (!withValues)
        return array;
    std::string bytes(static_cast<std::size_t>(announced), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(announced));
    array->values.resize(static_cast<std::size_t>(count));
    convert(array->type, bytes, array->values);
    if (array->fortranOrder)
        array->values = rowMajor(array->values, array->shape);
    const auto notFinite = std::ranges::find_if(array->values, [](float value) { return !std::isfinite(value); });
    if (notFinite != array->values.end())
        return error("numpy.not-finite", inFile(file),
                     "The number at position " + grouped(notFinite - array->values.begin()) +
                         " of the array is not finite.",
                     "Remove or replace such numbers.");
    return array;
}

} // namespace netwright::data
