#include "tests/support/AllocationCount.h"

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <malloc.h>
#include <new>

namespace {

std::atomic<bool> counting = false;
std::atomic<int> allocations = 0;
std::atomic<std::int64_t> live = 0;

bool isFromOneDnn(void* caller) {
    Dl_info info{};
    return dladdr(caller, &info) && info.dli_fname && std::strstr(info.dli_fname, "libdnnl");
}

void* take(std::size_t bytes, std::size_t alignment, void* caller) {
    if (counting && !isFromOneDnn(caller))
        ++allocations;
    void* memory = nullptr;
    if (posix_memalign(&memory, alignment, bytes ? bytes : 1) != 0)
        throw std::bad_alloc();
    live += static_cast<std::int64_t>(malloc_usable_size(memory));
    return memory;
}

void give(void* memory) noexcept {
    live -= static_cast<std::int64_t>(malloc_usable_size(memory));
    std::free(memory);
}

} // namespace

void* operator new(std::size_t bytes) {
    return take(bytes, 16, __builtin_return_address(0));
}
void* operator new(std::size_t bytes, std::align_val_t alignment) {
    return take(bytes, static_cast<std::size_t>(alignment), __builtin_return_address(0));
}
/// The standard library's own calls, for sorting, come here and free with the operator below.
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
    try {
        return take(bytes, 16, __builtin_return_address(0));
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}
void operator delete(void* memory) noexcept {
    give(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    give(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept {
    give(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
    give(memory);
}

namespace netwright::testing {

AllocationCount::AllocationCount() {
    allocations = 0;
    counting = true;
}

AllocationCount::~AllocationCount() {
    counting = false;
}

int AllocationCount::stop() {
    counting = false;
    return allocations;
}

std::int64_t liveBytes() {
    return live;
}

} // namespace netwright::testing
