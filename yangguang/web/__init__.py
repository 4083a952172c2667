"""Navigation, home, desk shell, verification page; joins the rooms."""
