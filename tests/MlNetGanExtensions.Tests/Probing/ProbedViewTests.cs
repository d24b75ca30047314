using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Probing;

namespace MlNetGanExtensions.Tests.Probing;

public sealed class ProbedViewTests
{
    private readonly MLContext _ml = new(1);

    [Fact]
    public void Every_cell_of_a_poisoned_row_changes_and_no_other_cell_does()
    {
        IDataView source = Source();
        ProbedView view = new(source, [true, false, true, true], column: null, marks: null);
        foreach (DataViewSchema.Column column in source.Schema)
        {
            ulong[] before = Hashes(source, column);
            ulong[] after = Hashes(view, column);
            before.Zip(after, (a, b) => a != b).Should().Equal([true, false, true, true], column.Name);
        }

        view.GetColumn<float>("Single").Should().Equal(1e30f, 1, 1e30f, float.NaN);
        view.GetColumn<bool>("Boolean").Should().Equal(true, true, true, false);
    }

    [Fact]
    public void Only_the_named_column_is_poisoned()
    {
        IDataView source = Source();
        ProbedView view = new(source, [true, true, true, true], "Boolean", null);
        view.GetColumn<bool>("Boolean").Should().Equal(source.GetColumn<bool>("Boolean").Select(value => !value));
        view.GetColumn<float>("Single").Should().Equal(source.GetColumn<float>("Single"));
    }

    [Fact]
    public void Rows_are_marked_when_a_cell_is_read_and_not_when_they_are_passed()
    {
        ReadMarks marks = new(4);
        ProbedView view = new(Source(), null, null, marks);
        using DataViewRowCursor cursor = view.GetRowCursor(view.Schema);
        ValueGetter<float> getter = cursor.GetGetter<float>(view.Schema["Single"]);
        cursor.MoveNext();
        cursor.MoveNext();
        float value = 0;
        getter(ref value);
        cursor.MoveNext();
        marks.Count([0, 2, 3]).Should().Be(0);
        marks.Count([1]).Should().Be(1);
    }

    [Fact]
    public void Rows_that_are_numbered_anew_are_compared_by_their_number()
    {
        IDataView given = _ml.Data.SkipRows(Source(), 2);
        IDataView anew = _ml.Data.LoadFromEnumerable(_ml.Data.CreateEnumerable<Row>(given, reuseRowObject: false).ToList());
        RowBalance.Of(given, anew).Should().Be(new RowBalance(0, 0));
        RowBalance.Of(given, Source()).Should().Be(new RowBalance(2, 0));
        RowBalance.Of(Source(), given).Should().Be(new RowBalance(0, 2));
    }

    private static ulong[] Hashes(IDataView view, DataViewSchema.Column column)
    {
        using DataViewRowCursor cursor = view.GetRowCursor([column]);
        Func<ulong, ulong> add = CellHash.Of(cursor, column);
        List<ulong> hashes = [];
        while (cursor.MoveNext())
        {
            hashes.Add(add(CellHash.Start));
        }

        return [.. hashes];
    }

    private IDataView Source()
    {
        IDataView rows = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 4).Select(row => new Row
        {
            Single = row,
            Double = row,
            Boolean = row % 2 == 1,
            Int32 = row,
            Byte = (byte)row,
            Text = $"row {row}",
            Date = new DateTime(2020, 1, 1 + row, 0, 0, 0, DateTimeKind.Utc),
            Vector = [row, -row],
        }).ToList());
        return _ml.Transforms.Conversion.MapValueToKey("Key", "Text").Fit(rows).Transform(rows);
    }

    private sealed class Row
    {
        public float Single { get; set; }

        public double Double { get; set; }

        public bool Boolean { get; set; }

        public int Int32 { get; set; }

        public byte Byte { get; set; }

        public string Text { get; set; } = "";

        public DateTime Date { get; set; }

        [VectorType(2)]
        public float[] Vector { get; set; } = [];
    }
}
