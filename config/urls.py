"""Addresses: the web room answers; everything public is a file."""

from django.urls import include, path

urlpatterns = [path("", include("yangguang.web.urls"))]
