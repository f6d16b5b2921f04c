#include "engine/exchange/c/CProgram.h"

#include "engine/exchange/c/CHelpers.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace netwright::exchange {

namespace {

/// Text that cannot end the comment it stands in.
std::string commentText(std::string text) {
    // Nothing in a name ends the comment or looks like the start of another one.
    for (const auto& [mark, apart] : {std::pair<std::string_view, std::string_view>{"*/", "* /"}, {"/*", "/ *"}})
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark))
            text.replace(at, mark.size(), apart);
    return text;
}

std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\')
            result += '\\';
        if (letter == '\n')
            result += "\\n";
        else if (static_cast<unsigned char>(letter) >= ' ')
            result += letter;
    }
    return result + '"';
}

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    return text;
}

std::string arrayText(const std::vector<float>& numbers) {
    constexpr std::size_t kALine = 8;
    std::string text;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        text += (i % kALine == 0 ? "\n    " : " ") + cNumber(static_cast<double>(numbers[i])) + ",";
    return text;
}

/// When a buffer is needed: from one call to another.
struct Life {
    std::size_t first = 0;
    std::size_t last = 0;
    bool used = false;

    void extend(std::size_t call) {
        first = used ? std::min(first, call) : call;
        last = used ? std::max(last, call) : call;
        used = true;
    }
    bool meets(const Life& other) const { return first <= other.last && other.first <= last; }
};

} // namespace

std::string cNumber(double number) {
    if (std::isnan(number))
        return "NAN";
    if (std::isinf(number))
        return number > 0 ? "INFINITY" : "-INFINITY";
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.9g", number);
    std::string result = text.data();
    if (result.find_first_of(".e") == std::string::npos)
        result += ".0";
    return result + "f";
}

CProgram::CProgram(std::string title, std::string help) : m_title(std::move(title)), m_help(std::move(help)) {
    for (const char* taken : {"arena", "model_predict"})
        m_names.insert(taken);
}

std::string CProgram::identifier(const std::string& wish) {
    std::string name;
    for (const char letter : wish)
        name += std::isalnum(static_cast<unsigned char>(letter)) != 0 ? letter : '_';
    if (name.empty() || std::isdigit(static_cast<unsigned char>(name.front())) != 0)
        name.insert(0, "n");
    std::string free = name;
    for (int number = 2; !m_names.insert(free).second; ++number)
        free = name + "_" + std::to_string(number);
    return free;
}

CBuffer CProgram::add(Buffer buffer) {
    m_buffers.push_back(std::move(buffer));
    return {static_cast<int>(m_buffers.size()) - 1, m_buffers.back().elements};
}

CBuffer CProgram::input(const std::string& name, std::int64_t elements, const std::string& help) {
    m_arguments.push_back({identifier("in_" + name), elements, help, false, {}});
    return add({elements, m_arguments.back().name});
}

CBuffer CProgram::output(const std::string& name, std::int64_t elements, const std::string& help,
                         const std::vector<std::string>& classes) {
    m_arguments.push_back({identifier("out_" + name), elements, help, true, classes});
    return add({elements, m_arguments.back().name});
}

CBuffer CProgram::buffer(std::int64_t elements) { return add({elements, {}}); }

std::string CProgram::constant(const std::string& key, const std::vector<float>& numbers) {
    for (const Array& array : m_constants)
        if (array.key == key)
            return array.name;
    m_constants.push_back({key, identifier("k_" + key), numbers});
    return m_constants.back().name;
}

void CProgram::section(const std::string& comment) { m_section = comment; }

void CProgram::call(const char* helper, std::initializer_list<CArgument> arguments) {
    m_calls.push_back({std::move(m_section), helper, arguments, false});
    m_section.clear();
}

void CProgram::callInPlace(const char* helper, CBuffer source, CBuffer target, std::initializer_list<CArgument> more) {
    std::vector<CArgument> arguments{source, target, source.elements};
    arguments.insert(arguments.end(), more.begin(), more.end());
    m_calls.push_back({std::move(m_section), helper, std::move(arguments), true});
    m_section.clear();
}

/// Buffers whose lives do not meet share memory: the largest choose their place first.
void CProgram::planMemory() {
    std::vector<Life> lives(m_buffers.size());
    for (std::size_t call = 0; call < m_calls.size(); ++call)
        for (const CArgument& argument : m_calls[call].arguments)
            if (argument.buffer() >= 0)
                lives[static_cast<std::size_t>(argument.buffer())].extend(call);

    std::vector<std::size_t> home(m_buffers.size());
    std::iota(home.begin(), home.end(), std::size_t{0});
    for (std::size_t call = 0; call < m_calls.size(); ++call) {
        if (!m_calls[call].inPlace)
            continue;
        const std::size_t from = home[static_cast<std::size_t>(m_calls[call].arguments[0].buffer())];
        const auto to = static_cast<std::size_t>(m_calls[call].arguments[1].buffer());
        const bool internal = m_buffers[from].external.empty() && m_buffers[to].external.empty();
        if (!internal || from == to || lives[from].last != call || m_buffers[from].elements != m_buffers[to].elements)
            continue;
        home[to] = from;
        lives[from].extend(lives[to].last);
    }

    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < m_buffers.size(); ++i)
        if (m_buffers[i].external.empty() && home[i] == i && lives[i].used)
            order.push_back(i);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return m_buffers[a].elements > m_buffers[b].elements; });
    m_offsets.assign(m_buffers.size(), 0);
    m_memory = 0;
    std::vector<std::size_t> placed;
    for (const std::size_t i : order) {
        std::int64_t offset = 0;
        for (bool moved = true; moved;) {
            moved = false;
            for (const std::size_t other : placed) {
                const bool overlap = offset < m_offsets[other] + m_buffers[other].elements && m_offsets[other] < offset + m_buffers[i].elements;
                if (overlap && lives[i].meets(lives[other])) {
                    offset = m_offsets[other] + m_buffers[other].elements;
                    moved = true;
                }
            }
        }
        m_offsets[i] = offset;
        m_memory = std::max(m_memory, offset + m_buffers[i].elements);
        placed.push_back(i);
    }
    for (std::size_t i = 0; i < m_buffers.size(); ++i)
        m_offsets[i] = m_offsets[home[i]];
}

std::string CProgram::signature() const {
    std::string text = "void model_predict(";
    for (std::size_t i = 0; i < m_arguments.size(); ++i)
        text += (i > 0 ? ", " : "") + std::string(m_arguments[i].isOutput ? "" : "const ") + "float *" + m_arguments[i].name;
    return text + ")";
}

bool CProgram::uses(const Call& call, const std::string& argument) const {
    return std::ranges::any_of(call.arguments, [&](const CArgument& one) {
        return one.buffer() >= 0 && m_buffers[static_cast<std::size_t>(one.buffer())].external == argument;
    });
}

std::int64_t CProgram::constantBytes() const {
    std::int64_t bytes = 0;
    for (const Array& array : m_constants)
        bytes += static_cast<std::int64_t>(array.numbers.size() * sizeof(float));
    return bytes;
}

std::string CProgram::header() const {
    std::string text = "/* " + commentText(m_title) + ": a trained network as C99, written by Netwright.\n" + m_help + " */\n"
                       "#ifndef MODEL_H\n#define MODEL_H\n\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n";
    for (const Argument& argument : m_arguments)
        text += "#define MODEL_" + upper(argument.name) + "_SIZE " + std::to_string(argument.elements) + "\n";
    for (const Argument& argument : m_arguments)
        if (!argument.classes.empty())
            text += "\n/* The names behind " + argument.name + ", in its order. */\nextern const char *const model_" + argument.name +
                    "_names[" + std::to_string(argument.classes.size()) + "];\n";
    text += "\n/* Predicts one sample. Not for several threads at once: the working memory is static.\n";
    for (const Argument& argument : m_arguments)
        text += "   " + argument.name + ": " + commentText(argument.help) + "\n";
    return text + "*/\n" + signature() + ";\n\n#ifdef __cplusplus\n}\n#endif\n\n#endif\n";
}

std::string CProgram::body() const {
    std::string text = signature() + " {\n";
    for (const Argument& argument : m_arguments) // an input that only the training looks at
        if (std::ranges::none_of(m_calls, [&](const Call& call) { return uses(call, argument.name); }))
            text += "    (void)" + argument.name + ";\n";
    for (const Call& call : m_calls) {
        if (!call.comment.empty())
            text += "    /* " + commentText(call.comment) + " */\n";
        text += "    " + call.helper + "(";
        for (std::size_t i = 0; i < call.arguments.size(); ++i) {
            const CArgument& argument = call.arguments[i];
            text += i > 0 ? ", " : "";
            if (argument.buffer() < 0)
                text += argument.text();
            else if (const auto id = static_cast<std::size_t>(argument.buffer()); !m_buffers[id].external.empty())
                text += m_buffers[id].external;
            else
                text += "arena + " + std::to_string(m_offsets[id]);
        }
        text += ");\n";
    }
    return text + "}\n";
}

std::string CProgram::source() {
    planMemory();
    std::vector<std::string> helpers;
    for (const Call& call : m_calls)
        helpers.push_back(call.helper);
    std::string text = "/* " + commentText(m_title) + ": a trained network as C99, written by Netwright.\n   Constants (flash): " +
                       std::to_string(constantBytes()) + " bytes. Working memory (RAM, static): " +
                       std::to_string(m_memory * static_cast<std::int64_t>(sizeof(float))) +
                       " bytes.\n   Needs nothing but math.h and string.h; allocates no memory. */\n"
                       "#include \"model.h\"\n\n#include <math.h>\n#include <string.h>\n\n";
    if (m_memory > 0)
        text += "static float arena[" + std::to_string(m_memory) + "];\n\n";
    for (const Argument& argument : m_arguments) {
        if (argument.classes.empty())
            continue;
        text += "const char *const model_" + argument.name + "_names[" + std::to_string(argument.classes.size()) + "] = {";
        for (std::size_t i = 0; i < argument.classes.size(); ++i)
            text += (i > 0 ? ", " : "") + quoted(argument.classes[i]);
        text += "};\n\n";
    }
    for (const Array& array : m_constants)
        text += "static const float " + array.name + "[" + std::to_string(array.numbers.size()) + "] = {" + arrayText(array.numbers) + "\n};\n\n";
    return text + cHelperSources(helpers) + body();
}

} // namespace netwright::exchange
