/// How far a long job has come, on a terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <ostream>
#include <string>

#include "app/editor/terminal.h"

namespace okienko::editor {

/// A bar on one line, drawn again as the job goes on and wiped when it ends. Draws nothing where
/// nobody looks.
class ProgressBar {
public:
    ProgressBar(std::ostream& stream, const Terminal& terminal, std::string label);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void show(std::size_t done, std::size_t all);

private:
    std::ostream& stream_;
    Terminal terminal_;
    std::string label_;
    bool is_drawn_ = false;
    std::size_t drawn_ = 0;
    std::chrono::steady_clock::time_point drawn_at_;
};

}  // namespace okienko::editor
