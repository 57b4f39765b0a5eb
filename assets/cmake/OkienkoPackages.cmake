# Debian packages: `cpack --config build/release/CPackConfig.cmake`. tests/package builds and tries them.
#
#     okienko          the command line, the lexicons, the interface's words, what fetches packs
#     okienko-kiosk    the customers' window and its service
#     okienko-desk     the agents' window
#     okienko-content  articles, categories, contact, golden questions: something to begin with
#
# install() rules without a component belong to the first. What goes outside the prefix, or is of use
# to a package only, is left out of a plain `cmake --install`.

set(okienko_systemd ${PROJECT_SOURCE_DIR}/assets/systemd)
set(okienko_debian ${PROJECT_SOURCE_DIR}/assets/debian)

install(FILES ${okienko_systemd}/okienko-packs.service ${okienko_systemd}/okienko-packs.timer
    DESTINATION /lib/systemd/system COMPONENT okienko EXCLUDE_FROM_ALL)
install(FILES ${okienko_systemd}/okienko-kiosk.service
    DESTINATION /lib/systemd/system COMPONENT okienko-kiosk EXCLUDE_FROM_ALL)
install(FILES ${okienko_systemd}/okienko.sysusers RENAME okienko.conf
    DESTINATION /usr/lib/sysusers.d COMPONENT okienko EXCLUDE_FROM_ALL)
install(FILES ${okienko_systemd}/okienko.env
    DESTINATION /etc/okienko COMPONENT okienko EXCLUDE_FROM_ALL)
install(DIRECTORY DESTINATION /etc/okienko/keys COMPONENT okienko EXCLUDE_FROM_ALL)

foreach(part articles contact golden notices)
    install(DIRECTORY ${PROJECT_SOURCE_DIR}/content/${part}
        DESTINATION share/okienko/content COMPONENT okienko-content)
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/content/categories.yaml
    DESTINATION share/okienko/content COMPONENT okienko-content)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/content/lexicon
    DESTINATION share/okienko/content COMPONENT okienko-content)

# Debian wants it compressed, and the same bytes at every build.
find_program(GZIP gzip)
configure_file(${okienko_debian}/changelog.in ${PROJECT_BINARY_DIR}/changelog @ONLY)
set(okienko_changelog ${PROJECT_BINARY_DIR}/changelog.gz)
if(GZIP)
    execute_process(COMMAND ${GZIP} -9nkf ${PROJECT_BINARY_DIR}/changelog)
endif()

set(okienko_packages okienko okienko-kiosk okienko-desk okienko-content)
foreach(package IN LISTS okienko_packages)
    install(FILES ${okienko_debian}/copyright ${PROJECT_SOURCE_DIR}/NOTICE ${okienko_changelog}
        DESTINATION share/doc/${package} COMPONENT ${package} EXCLUDE_FROM_ALL)
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME okienko)
set(CPACK_PACKAGE_CONTACT "Okienko <okienko@example.com>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL ${okienko_packages})
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_SOURCE_GENERATOR "")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ
    GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

# okienko_package(okienko-kiosk "summary" "description, in lines" "Depends" "Recommends")
function(okienko_package name summary description depends recommends)
    string(TOUPPER ${name} key)
    set(CPACK_DEBIAN_${key}_PACKAGE_NAME ${name} PARENT_SCOPE)
    set(CPACK_DEBIAN_${key}_DESCRIPTION "${summary}\n${description}" PARENT_SCOPE)
    set(CPACK_COMPONENT_${key}_DESCRIPTION "${summary}\n${description}" PARENT_SCOPE)
    set(CPACK_DEBIAN_${key}_PACKAGE_SECTION utils PARENT_SCOPE)
    set(CPACK_DEBIAN_${key}_PACKAGE_DEPENDS "${depends}" PARENT_SCOPE)
    set(CPACK_DEBIAN_${key}_PACKAGE_RECOMMENDS "${recommends}" PARENT_SCOPE)
    set(CPACK_DEBIAN_${key}_PACKAGE_SHLIBDEPS ON PARENT_SCOPE)
endfunction()

set(same_version "okienko (= ${PROJECT_VERSION})")
set(letters "fonts-lato, fonts-material-design-icons-iconfont, libgl1-mesa-dri")
okienko_package(okienko "answers shoppers' questions in Polish, offline"
    "The command line of Okienko: it checks articles, builds their index,\nanswers questions, and signs and installs packs of content."
    "" "libcurl3-gnutls, ca-certificates, hunspell-pl")
okienko_package(okienko-kiosk "answers shoppers' questions on a touch screen"
    "The customers' window of Okienko, and a service that keeps it on the\nscreen without a network."
    "${same_version}, ${letters}" "espeak-ng, cups-daemon")
okienko_package(okienko-desk "shows agents who waits at the kiosks, and why"
    "The agents' window of Okienko: who waits, what they asked and read, and\nwhat the articles say."
    "${same_version}, ${letters}" "alsa-utils")
okienko_package(okienko-content "articles on customer service in Polish, for Okienko"
    "Articles, categories, contact channels and golden questions of a made-up\nshop, to begin with."
    "okienko" "")
set(CPACK_DEBIAN_OKIENKO-CONTENT_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_OKIENKO-CONTENT_PACKAGE_ARCHITECTURE all)

# Maintainers' scripts are named by what they are, so each package has a folder of its own.
function(okienko_scripts package)
    cmake_parse_arguments(script "" "POSTINST;POSTRM;PRERM;CONFFILES" "" ${ARGN})
    string(TOUPPER ${package} key)
    set(folder ${PROJECT_BINARY_DIR}/debian/${package})
    set(files "")
    foreach(name postinst postrm prerm conffiles)
        string(TOUPPER ${name} which)
        if(script_${which})
            set(mode OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
            if(NOT name STREQUAL "conffiles")
                list(APPEND mode OWNER_EXECUTE GROUP_EXECUTE WORLD_EXECUTE)
            endif()
            configure_file(${okienko_debian}/${script_${which}} ${folder}/${name} COPYONLY
                FILE_PERMISSIONS ${mode})
            list(APPEND files ${folder}/${name})
        endif()
    endforeach()
    set(CPACK_DEBIAN_${key}_PACKAGE_CONTROL_EXTRA "${files}" PARENT_SCOPE)
    set(CPACK_DEBIAN_${key}_PACKAGE_CONTROL_STRICT_PERMISSION ON PARENT_SCOPE)
endfunction()

okienko_scripts(okienko POSTINST postinst POSTRM postrm PRERM packs-prerm CONFFILES conffiles)
okienko_scripts(okienko-kiosk POSTINST postinst POSTRM postrm PRERM prerm)

include(CPack)
