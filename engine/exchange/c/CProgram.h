#pragma once

#include "engine/data/Preparation.h"

#include <cstdint>
#include <initializer_list>
#include <set>
#include <string>
#include <vector>

/// A C program piece by piece: constants, buffers, calls of helper functions. Knows nothing of layers.
namespace netwright::exchange {

/// A list of floats in the program: part of its working memory, or an argument of the function that predicts.
struct CBuffer {
    int id = -1;
    std::int64_t elements = 0;
};

/// What is handed to a helper: a buffer, a number, or any expression.
class CArgument {
public:
    CArgument(CBuffer buffer) : m_buffer(buffer.id) {}
    CArgument(std::string expression) : m_text(std::move(expression)) {}
    CArgument(const char* expression) : m_text(expression) {}
    CArgument(std::int64_t number) : m_text(std::to_string(number)) {}
    CArgument(int number) : m_text(std::to_string(number)) {}
    CArgument(bool yes) : m_text(yes ? "1" : "0") {}

    int buffer() const { return m_buffer; } ///< -1: none
    const std::string& text() const { return m_text; }

private:
    int m_buffer = -1;
    std::string m_text;
};

std::string cNumber(double number); ///< a float that reads back as the same float: 0.1f

class CProgram {
public:
    /// `title` and `help` go into the comments on top.
    CProgram(std::string title, std::string help);

    /// A name that is free, made from one that need not be an identifier.
    std::string identifier(const std::string& wish);

    CBuffer input(const std::string& name, std::int64_t elements, const std::string& help);
    CBuffer output(const std::string& name, std::int64_t elements, const std::string& help,
                   const std::vector<std::string>& classes);
    CBuffer buffer(std::int64_t elements);
    /// Expression of an array of constants. The same key: the same array.
    std::string constant(const std::string& key, const std::vector<float>& numbers);
    /// The next calls belong to this part of the network.
    void section(const std::string& comment);
    void call(const char* helper, std::initializer_list<CArgument> arguments);
    /// A helper (source, target, count, …) that may work in place: the target takes over the memory of a source that
    /// nobody needs any more.
    void callInPlace(const char* helper, CBuffer source, CBuffer target, std::initializer_list<CArgument> more = {});

    std::string header() const;
    std::string source();

private:
    struct Buffer {
        std::int64_t elements;
        std::string external; ///< name of the argument; empty: working memory
    };
    struct Call {
        std::string comment;
        std::string helper;
        std::vector<CArgument> arguments;
        bool inPlace = false;
    };
    struct Argument {
        std::string name;
        std::int64_t elements;
        std::string help;
        bool isOutput;
        std::vector<std::string> classes;
    };
    struct Array {
        std::string key;
        std::string name;
        std::vector<float> numbers;
    };

    CBuffer add(Buffer buffer);
    void planMemory();
    bool uses(const Call& call, const std::string& argument) const;
    std::string signature() const;
    std::string body() const;
    std::int64_t constantBytes() const;

    std::string m_title;
    std::string m_help;
    std::string m_section;
    std::set<std::string> m_names;
    std::vector<Argument> m_arguments;
    std::vector<Buffer> m_buffers;
    std::vector<Array> m_constants;
    std::vector<Call> m_calls;
    std::vector<std::int64_t> m_offsets; ///< of each buffer in the working memory
    std::int64_t m_memory = 0;           ///< floats
};

} // namespace netwright::exchange
