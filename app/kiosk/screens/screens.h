/// One function a screen: draws what it holds into the room between the bars.
#pragma once

#include "app/kiosk/screens/frame.h"
#include "app/kiosk/screens/stage.h"
#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

void draw_screen(Stage& stage, const Attract& attract, const ui::Rect& room);
void draw_screen(Stage& stage, const Home& home, const ui::Rect& room);
void draw_screen(Stage& stage, const Shelf& shelf, const ui::Rect& room);
void draw_screen(Stage& stage, const Results& results, const ui::Rect& room);
void draw_screen(Stage& stage, const Reading& reading, const ui::Rect& room);
void draw_screen(Stage& stage, const NoticeRead& read, const ui::Rect& room);
void draw_screen(Stage& stage, const EmergencyCard& card, const ui::Rect& room);
void draw_screen(Stage& stage, const Support& support, const ui::Rect& room);
void draw_screen(Stage& stage, const Contact& contact, const ui::Rect& room);
void draw_screen(Stage& stage, const Places& places, const ui::Rect& room);
void draw_screen(Stage& stage, const WayToDesk& way, const ui::Rect& room);
void draw_screen(Stage& stage, const CallBackTimes& times, const ui::Rect& room);
void draw_screen(Stage& stage, const CallBackNumber& number, const ui::Rect& room);
void draw_screen(Stage& stage, const SlipShown& shown, const ui::Rect& room);
void draw_screen(Stage& stage, const SlipEntry& entry, const ui::Rect& room);
void draw_screen(Stage& stage, const TakeAlong& along, const ui::Rect& room);
void draw_screen(Stage& stage, const Closing& closing, const ui::Rect& room);
void draw_screen(Stage& stage, const OutOfService& out_of_service, const ui::Rect& room);
void draw_screen(Stage& stage, const PinPad& pin_pad, const ui::Rect& room);
void draw_screen(Stage& stage, const Service& service, const ui::Rect& room);

/// What each screen puts into its dock; most put nothing there.
Dock dock_of(Stage& stage, const Home& home);
Dock dock_of(Stage& stage, const Shelf& shelf);
Dock dock_of(Stage& stage, const Results& results);
Dock dock_of(Stage& stage, const Reading& reading);
Dock dock_of(Stage& stage, const CallBackNumber& number);
Dock dock_of(Stage& stage, const SlipEntry& entry);
Dock dock_of(Stage& stage, const Closing& closing);
Dock dock_of(Stage& stage, const Service& service);

/// The one of these that `screen` is.
void draw_screen(Stage& stage, const Screen& screen, const ui::Rect& room);
Dock dock_of(Stage& stage, const Screen& screen);

}  // namespace okienko::kiosk
