"""Addresses of matters."""

from django.urls import path

from yangguang.matters import views

app_name = "matters"
urlpatterns = [
    path("catalogue/", views.catalogue, name="catalogue"),
    path("catalogue/path/", views.guided_path, name="guided-path"),
]
