namespace MlNetGanExtensions.Reporting.Html;

/// <summary>Names with their values, such as the settings of a run.</summary>
internal sealed class KeyValueBlock(IReadOnlyList<(string Key, string Value)> pairs) : Block
{
    public override void Write(HtmlWriter html, IdSource ids)
    {
        html.Open("dl");
        foreach ((string key, string value) in pairs)
        {
            html.Open("div").Element("dt", key).Element("dd", value).NewLine().Close();
        }

        html.NewLine().Close();
    }
}
