using System.Globalization;

namespace MlNetGanExtensions.Reporting.Html;

/// <summary>Writes a <see cref="ReportTable"/>.</summary>
internal sealed class TableBlock(ReportTable table) : Block
{
    public override void Write(HtmlWriter html, IdSource ids)
    {
        string id = ids.Next("table");
        Footnotes footnotes = new(id);
        html.Open("div", ("class", "table"));

        // Wide tables scroll by themselves; the keyboard reaches what it can focus.
        html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-labelledby", $"{id}-caption"));
        html.Open("table").Element("caption", table.Caption, ("id", $"{id}-caption"));
        WriteHead(html);
        string?[] best = [.. table.Columns.Select(BestText)];
        foreach (RowGroup group in table.Groups)
        {
            WriteGroup(html, group, best, footnotes);
        }

        html.NewLine().Close().NewLine().Close();
        WriteNotes(html, best.Any(text => text is not null), footnotes);
        html.NewLine().Close();
    }

    /// <summary>Columns of a group stand under its name; the others reach over both rows of the head.</summary>
    private void WriteHead(HtmlWriter html)
    {
        bool twoRows = table.Columns.Any(column => column.Group is not null);
        html.Open("thead").Open("tr");
        for (int i = 0; i < table.Columns.Count;)
        {
            ReportColumn column = table.Columns[i];
            int span = 1;
            while (column.Group is not null && i + span < table.Columns.Count && table.Columns[i + span].Group == column.Group)
            {
                span++;
            }

            if (column.Group is null)
            {
                html.Element("th", column.Header, ("scope", "col"), ("rowspan", twoRows ? "2" : null), ("class", Class(column)));
            }
            else
            {
                html.Element("th", column.Group, ("scope", "colgroup"), ("colspan", span.ToString(CultureInfo.InvariantCulture)), ("class", "over"));
            }

            i += span;
        }

        html.NewLine().Close();
        if (twoRows)
        {
            html.Open("tr");
            for (int i = 0; i < table.Columns.Count; i++)
            {
                if (table.Columns[i].Group is not null)
                {
                    html.Element("th", table.Columns[i].Header, ("scope", "col"), ("class", Class(table.Columns[i], StartsGroup(i))));
                }
            }

            html.NewLine().Close();
        }

        html.NewLine().Close();
    }

    private void WriteGroup(HtmlWriter html, RowGroup group, string?[] best, Footnotes footnotes)
    {
        html.Open("tbody");
        if (group.Heading is not null)
        {
            html.Open("tr").Element("th", group.Heading, ("scope", "rowgroup"), ("colspan", table.Columns.Count.ToString(CultureInfo.InvariantCulture)), ("class", "group"));
            html.NewLine().Close();
        }

        foreach (ReportCell[] row in group.Rows)
        {
            html.Open("tr");
            for (int i = 0; i < row.Length; i++)
            {
                WriteCell(html, row[i], i, best[i], footnotes);
            }

            html.NewLine().Close();
        }

        html.NewLine().Close();
    }

    private void WriteCell(HtmlWriter html, ReportCell cell, int index, string? best, Footnotes footnotes)
    {
        ReportColumn column = table.Columns[index];
        (string main, string? spread) = cell.Show(column.Decimals);
        html.NewLine().OpenInline(index == 0 ? "th" : "td", ("scope", index == 0 ? "row" : null), ("class", Class(column, StartsGroup(index))));
        _ = cell.Text is null && main == best ? html.Inline("strong", main) : html.Text(main);
        if (spread is not null)
        {
            html.Inline("span", $" ± {spread}", ("class", "spread"));
        }

        if (cell.Footnote is not null)
        {
            footnotes.WriteMark(html, cell.Footnote);
        }

        html.Close();
    }

    private void WriteNotes(HtmlWriter html, bool anyBest, Footnotes footnotes)
    {
        if (anyBest)
        {
            html.Element("p", "Bold: the best of its column.", ("class", "remark"));
        }

        foreach (string note in table.Notes)
        {
            html.Element("p", note, ("class", "remark"));
        }

        footnotes.Write(html);
    }

    /// <summary>How the best number of a column reads; null where none is to be marked or there is nothing to compare.</summary>
    private string? BestText(ReportColumn column, int index)
    {
        double[] values = [.. table.Groups.SelectMany(group => group.Rows).Select(row => row[index]).Where(cell => cell.Text is null && double.IsFinite(cell.Value)).Select(cell => cell.Value)];
        return column.Best == Best.None || values.Length < 2
            ? null
            : ReportCell.FromDouble(column.Best == Best.Highest ? values.Max() : values.Min()).Show(column.Decimals).Main;
    }

    private bool StartsGroup(int index)
    {
        string? group = table.Columns[index].Group;
        return index > 0 && group is not null && group != table.Columns[index - 1].Group;
    }

    private static string? Class(ReportColumn column, bool startsGroup = false)
    {
        return (column.IsNumber, startsGroup) switch
        {
            (true, true) => "number first",
            (true, false) => "number",
            (false, true) => "first",
            _ => null,
        };
    }
}
