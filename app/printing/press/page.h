/// A sheet, set in type on the paper that the printer has.
#pragma once

#include <stdexcept>
#include <string>

#include "app/printing/sheet.h"

namespace okienko::printing {

/// Memory is short, or a text cannot be set.
struct PageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Paper {
    double width_mm = 210;
    double height_mm = 297;
    bool is_roll = false;     ///< of a till
    bool is_endless = false;  ///< the page is as high as what is on it
};

struct Page {
    std::string pdf;
    double height_mm = 0;
};

/// The paper that IPP calls so, as "iso_a4_210x297mm"; A4 where the name says no size. Whatever is
/// narrower than 120 mm comes from a roll.
/// Source: PWG 5101.1, through libcups.
Paper paper_of(const std::string& media);

/// `sheet` on one page of `paper`: lines that find no room are left out from the last, the number,
/// the code and the foot never are. It holds no names, dates or titles beside what is printed.
///
/// Throws: PageError.
/// Source: PDF 1.5 through Cairo, the letters through Pango.
Page set_page(const Sheet& sheet, const Paper& paper);

}  // namespace okienko::printing
