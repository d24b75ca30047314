namespace MlNetGanExtensions.Reporting.Html;

/// <summary>Pictures side by side, as far as the page is wide enough, over one caption.</summary>
internal sealed class FigureBlock(IReadOnlyList<Picture> pictures, string caption) : Block
{
    /// <summary>The kind of id that pictures have.</summary>
    public const string PictureId = "picture";

    public IReadOnlyList<Picture> Pictures => pictures;

    public override void Write(HtmlWriter html, IdSource ids)
    {
        html.Open("figure");
        html.Open("div", ("class", "pictures"));
        foreach (Picture picture in pictures)
        {
            html.Raw(picture.ToInlineSvg(ids.Next(PictureId)));
        }

        html.Close().Element("figcaption", caption).NewLine().Close();
    }
}
