#include "app/kiosk/screens/stage.h"

namespace okienko::kiosk {

void Stage::report(Event event) {
    events.push_back(std::move(event));
}

}  // namespace okienko::kiosk
