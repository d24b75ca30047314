using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Rows;

namespace MlNetGanExtensions.Tests.Rows;

public sealed class RowMappingTests
{
    private const int Size = 3;
    private readonly MLContext _ml = new(1);
    private readonly DoublingComponent _component = new("X", Size);

    [Fact]
    public void Rows_that_pass_through_and_computed_columns_belong_together()
    {
        const int rows = 1_000;
        IDataView view = new RowMapping(_component).Transform(Source(rows));

        using DataViewRowCursor cursor = view.GetRowCursor(view.Schema);
        ValueGetter<VBuffer<float>> x = cursor.GetGetter<VBuffer<float>>(view.Schema["X"]);
        ValueGetter<float> sum = cursor.GetGetter<float>(view.Schema["Sum"]);
        ValueGetter<bool> positive = cursor.GetGetter<bool>(view.Schema["Positive"]);
        ValueGetter<uint> one = cursor.GetGetter<uint>(view.Schema["One"]);
        ValueGetter<int> number = cursor.GetGetter<int>(view.Schema["Number"]);
        ValueGetter<ReadOnlyMemory<char>> text = cursor.GetGetter<ReadOnlyMemory<char>>(view.Schema["Text"]);
        ValueGetter<VBuffer<float>> other = cursor.GetGetter<VBuffer<float>>(view.Schema["Other"]);
        ValueGetter<DataViewRowId> id = cursor.GetIdGetter();
        HashSet<DataViewRowId> ids = [];
        for (int row = 0; row < rows; row++)
        {
            cursor.MoveNext().Should().BeTrue();
            cursor.Position.Should().Be(row);
            VBuffer<float> vector = default, kept = default;
            float total = 0;
            bool above = false;
            uint key = 0;
            int n = 0;
            ReadOnlyMemory<char> t = default;
            DataViewRowId rowId = default;
            x(ref vector);
            other(ref kept);
            sum(ref total);
            positive(ref above);
            one(ref key);
            number(ref n);
            text(ref t);
            id(ref rowId);
            n.Should().Be(row);
            t.ToString().Should().Be($"row {row}");
            kept.DenseValues().Should().Equal(row, -row);
            vector.DenseValues().Should().Equal(2f * row, 2f, 0f);
            total.Should().Be(row + 1);
            above.Should().BeTrue();
            key.Should().Be(1);
            ids.Add(rowId).Should().BeTrue();
        }

        cursor.MoveNext().Should().BeFalse();
        cursor.MoveNext().Should().BeFalse();
        cursor.Position.Should().Be(-1);
    }

    [Fact]
    public void Four_cursors_at_once_give_every_row_once()
    {
        IDataView view = new RowMapping(_component).Transform(_ml.Data.Cache(Source(5_000)));
        List<float> sums = [];
        foreach (DataViewRowCursor cursor in view.GetRowCursorSet([view.Schema["Sum"]], 4))
        {
            ValueGetter<float> sum = cursor.GetGetter<float>(view.Schema["Sum"]);
            while (cursor.MoveNext())
            {
                float value = 0;
                sum(ref value);
                sums.Add(value);
            }

            cursor.Dispose();
        }

        sums.Order().Should().Equal(Enumerable.Range(1, 5_000).Select(value => (float)value));
    }

    [Fact]
    public void Nothing_is_computed_for_columns_that_nobody_asks_for()
    {
        IDataView view = new RowMapping(_component).Transform(Source(300));
        view.GetColumn<int>("Number").Should().HaveCount(300);
        _component.Computed.Should().Be(0);
    }

    [Fact]
    public void Looking_at_the_first_row_computes_one_row()
    {
        IDataView view = new RowMapping(_component).Transform(Source(300));
        using DataViewRowCursor cursor = view.GetRowCursor(view.Schema);
        cursor.MoveNext().Should().BeTrue();
        _component.Computed.Should().Be(1);
    }

    [Fact]
    public void A_mapped_row_equals_the_row_of_the_view_and_is_computed_once()
    {
        IDataView source = Source(20);
        IRowToRowMapper mapper = new RowMapping(_component).GetRowToRowMapper(source.Schema);
        using DataViewRowCursor cursor = source.GetRowCursor(source.Schema);
        using DataViewRow row = mapper.GetRow(cursor, mapper.OutputSchema);
        ValueGetter<float> sum = row.GetGetter<float>(mapper.OutputSchema["Sum"]);
        ValueGetter<VBuffer<float>> x = row.GetGetter<VBuffer<float>>(mapper.OutputSchema["X"]);
        for (int i = 0; cursor.MoveNext(); i++)
        {
            float total = 0;
            VBuffer<float> vector = default;
            sum(ref total);
            x(ref vector);
            total.Should().Be(i + 1);
            vector.DenseValues().Should().Equal(2f * i, 2f, 0f);
        }

        _component.Computed.Should().Be(20);
    }

    [Fact]
    public void Dependencies_are_the_columns_that_are_read()
    {
        IRowToRowMapper mapper = new RowMapping(_component).GetRowToRowMapper(Source(1).Schema);
        mapper.GetDependencies([mapper.OutputSchema["Sum"]]).Select(column => column.Name).Should().Equal("X");
        mapper.GetDependencies([mapper.OutputSchema["Number"]]).Select(column => column.Name).Should().Equal("Number");
    }

    [Fact]
    public void A_column_that_was_not_asked_for_has_no_getter()
    {
        IDataView view = new RowMapping(_component).Transform(Source(3));
        using DataViewRowCursor cursor = view.GetRowCursor([view.Schema["Sum"]]);
        cursor.IsColumnActive(view.Schema["Sum"]).Should().BeTrue();
        cursor.IsColumnActive(view.Schema["Text"]).Should().BeFalse();
        cursor.Invoking(c => c.GetGetter<int>(view.Schema["Number"])).Should().Throw<InvalidOperationException>().WithMessage("*Number*");
        cursor.Invoking(c => c.GetGetter<double>(view.Schema["Sum"])).Should().Throw<InvalidOperationException>().WithMessage("*Single*");
    }

    [Fact]
    public void Columns_that_are_null_are_named()
    {
        IDataView view = new RowMapping(_component).Transform(Source(1));
        view.Invoking(v => v.GetRowCursor(null!)).Should().Throw<ArgumentNullException>().WithParameterName("columnsNeeded");
        view.Invoking(v => v.GetRowCursorSet(null!, 2)).Should().Throw<ArgumentNullException>().WithParameterName("columnsNeeded");
    }

    [Fact]
    public void A_missing_column_and_one_of_another_type_are_named()
    {
        RowMapping missing = new(new DoublingComponent("Y", Size));
        missing.Invoking(mapping => mapping.Transform(Source(1))).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("Could not find feature column 'Y'*").WithParameterName("inputSchema");
        RowMapping shorter = new(new DoublingComponent("X", 2));
        shorter.Invoking(mapping => mapping.GetOutputSchema(Source(1).Schema)).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("Schema mismatch for feature column 'X': expected Vector<Single, 2>, got Vector<Single, 3>*");
    }

    [Fact]
    public void Values_before_the_first_and_behind_the_last_row_are_an_error()
    {
        IDataView view = new RowMapping(_component).Transform(Source(1));
        using DataViewRowCursor cursor = view.GetRowCursor(view.Schema);
        ValueGetter<float> sum = cursor.GetGetter<float>(view.Schema["Sum"]);
        float value = 0;
        FluentActions.Invoking(() => sum(ref value)).Should().Throw<InvalidOperationException>();
        while (cursor.MoveNext())
        {
            sum(ref value);
        }

        FluentActions.Invoking(() => sum(ref value)).Should().Throw<InvalidOperationException>();
    }

    private IDataView Source(int rows) => _ml.Data.LoadFromEnumerable(Enumerable.Range(0, rows).Select(row => new Row
    {
        X = [row, 1, 0],
        Other = [row, -row],
        Number = row,
        Text = $"row {row}",
    }));

    private sealed class Row
    {
        [VectorType(Size)]
        public float[] X { get; set; } = [];

        [VectorType(2)]
        public float[] Other { get; set; } = [];

        public int Number { get; set; }

        public string Text { get; set; } = "";
    }
}
