/// The pictures of articles: small enough, and of a kind that a kiosk can show.
#pragma once

#include "index/article/content_folder.h"
#include "index/article/problem.h"
#include "index/article/reference.h"

namespace okienko::article {

/// Tells an error unless `picture` names a PNG or JPEG file in images/ of at most 4 MiB.
void check_picture(const ContentFolder& folder, const Reference& picture, FileProblems& problems);

}  // namespace okienko::article
