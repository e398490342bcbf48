#!/bin/sh
# The generator runs this with each file that it has written: a path of nothing is none to Retrofit, and "." is "/".
sed 's/@GET("")/@GET(".")/' "$1" >"$1.mended" && mv "$1.mended" "$1"
