"""Pictures: whole, still, and of a size that a machine can hold."""

import io
import warnings

from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

from yangguang.files.errors import Bomb, Broken, Unknown

MOST_PIXELS = 64_000_000


def must_be_whole(data: bytes, form: str) -> None:
    """Refuse a picture that is cut off, is not what its first bytes say, or unpacks to more than 64 million pixels."""
    try:
        with _quietly(data, form) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Bomb(
                    _("图片有 %(width)d×%(height)d 像素，太大。") % {"width": picture.width, "height": picture.height},
                    do=_("请把图片缩小到 8000×8000 像素以内。"),
                )
            picture.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as fault:
        raise Broken(_("图片已损坏。"), do=_("请重新拍照或重新导出。")) from fault


def _quietly(data: bytes, form: str) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            return Image.open(io.BytesIO(data), formats=[form])
        except Image.DecompressionBombError as fault:
            raise Bomb(_("图片解开后太大。"), do=_("请把图片缩小到 8000×8000 像素以内。")) from fault


def must_be_still(data: bytes) -> None:
    """Refuse a picture that moves: what its later frames show would be lost, and seen by nobody."""
    with _quietly(data, "GIF") as picture:
        if getattr(picture, "n_frames", 1) > 1:
            raise Unknown(_("这是会动的图片，不接收。"), do=_("请截取其中一幅，存为 PNG 或 JPG 后再上传。"))
