#include "engine/exchange/pytorch/PyModule.h"

#include "engine/core/JsonText.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>

namespace netwright::exchange {

std::string pyNumber(double number) {
    if (!std::isfinite(number))
        return std::isnan(number) ? "math.nan" : number > 0 ? "math.inf" : "-math.inf";
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.9g", number);
    return text.data();
}

std::string pyText(const std::string& text) {
    return core::asciiJsonText(text); // JSON's texts are Python's
}

std::string pyTuple(const std::vector<std::int64_t>& numbers) {
    std::string text = "(";
    for (const std::int64_t number : numbers)
        text += std::to_string(number) + ", ";
    if (numbers.size() > 1)
        text.resize(text.size() - 2);
    else
        text.pop_back();
    return text + ")";
}

PyModule::PyModule()
    : m_names{"self", "torch", "nn", "F", "math", "forward", "and", "as", "assert", "async", "await", "break", "class", "continue",
              "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
              "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield", "None", "True", "False",
              "train", "eval", "training", "parameters", "buffers", "modules", "children", "type", "float", "half", "double",
              "cpu", "cuda", "to", "apply", "state_dict", "load_state_dict", "register_buffer", "zero_grad", "share_memory",
              "extra_repr", "compile", "add_module", "requires_grad_", "dump_patches", "range", "len", "Network", "load"} {}

std::string PyModule::identifier(const std::string& wish) {
    std::string name;
    for (const char letter : wish)
        name += std::isalnum(static_cast<unsigned char>(letter)) != 0 ? letter : '_';
    if (name.empty() || std::isdigit(static_cast<unsigned char>(name.front())) != 0 || name.front() == '_')
        name.insert(0, "n");
    std::string free = name;
    for (int number = 2; !m_names.insert(free).second; ++number)
        free = name + "_" + std::to_string(number);
    return free;
}

void PyModule::input(const std::string& variable, const std::string& help) { m_inputs.emplace_back(variable, help); }

void PyModule::output(const std::string& name, const std::string& expression, const std::vector<std::string>& classes) {
    m_outputs.push_back({name, expression, classes});
}

void PyModule::member(const std::string& attribute, const std::string& constructor) { m_members.emplace_back(attribute, constructor); }

bool PyModule::hasMember(const std::string& attribute) const {
    return std::ranges::any_of(m_members, [&](const auto& member) { return member.first == attribute; });
}

std::string PyModule::source(const std::string& title) const {
    std::string text = "# " + title + ": a trained network for PyTorch, written by Netwright. It belongs to you.\n"
                       "import math\nfrom pathlib import Path\n\nimport torch\nfrom safetensors.torch import load_file\n"
                       "from torch import nn\nfrom torch.nn import functional as F\n\n";
    for (const Output& output : m_outputs)
        if (!output.classes.empty()) {
            text += "CLASSES" + (m_outputs.size() == 1 ? "" : "_" + output.name) + " = [";
            for (std::size_t i = 0; i < output.classes.size(); ++i)
                text += (i > 0 ? ", " : "") + pyText(output.classes[i]);
            text += "]\n";
        }
    for (const std::string& name : m_helpers)
        text += "\n" + pyHelper(name);
    text += "\n\nclass Network(nn.Module):\n    def __init__(self):\n        super().__init__()\n";
    for (const auto& [attribute, constructor] : m_members)
        text += constructor.starts_with("self.") ? "        " + constructor + "\n" : "        self." + attribute + " = " + constructor + "\n";
    text += "\n    def forward(self";
    for (const auto& [variable, help] : m_inputs)
        text += ", " + variable;
    text += "):\n        \"\"\"From raw data to predictions.\n\n";
    for (const auto& [variable, help] : m_inputs)
        text += "        " + variable + ": " + help + "\n";
    text += "        \"\"\"\n";
    for (const std::string& line : m_forward)
        text += "        " + line + "\n";
    if (m_outputs.size() == 1)
        text += "        return " + m_outputs.front().expression + "\n";
    else {
        text += "        return {\n";
        for (const Output& output : m_outputs)
            text += "            " + pyText(output.name) + ": " + output.expression + ",\n";
        text += "        }\n";
    }
    return text + "\n\ndef load():\n    \"\"\"The network with its trained parameters, ready to predict.\"\"\"\n    network = Network()\n"
                  "    network.load_state_dict(load_file(Path(__file__).with_name(\"model.safetensors\")))\n    return network.eval()\n";
}

} // namespace netwright::exchange
