"""Addresses of clocks."""

from django.urls import path

from yangguang.clocks import views

app_name = "clocks"
urlpatterns = [path("calendar/", views.calendar, name="calendar")]
