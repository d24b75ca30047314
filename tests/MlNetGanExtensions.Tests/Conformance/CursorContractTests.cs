using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Tests.Conformance;

/// <summary>What ML.NET expects of the cursors of any view, for the view of each component.</summary>
public sealed class CursorContractTests
{
    private readonly MLContext _ml = new(1);

    public static TheoryData<string> Components => ConformanceCases.Names;

    [Theory]
    [MemberData(nameof(Components))]
    public void Columns_that_were_not_asked_for_are_inactive_and_have_no_getter(string name)
    {
        IDataView view = View(name);
        DataViewSchema.Column[] columns = Cells.Visible(view.Schema);
        foreach (DataViewSchema.Column asked in columns)
        {
            using DataViewRowCursor cursor = view.GetRowCursor([asked]);
            cursor.IsColumnActive(asked).Should().BeTrue();

            // A cursor may have more columns active than were asked for; of those that are not, none can be read.
            foreach (DataViewSchema.Column other in columns.Where(column => !cursor.IsColumnActive(column)))
            {
                FluentActions.Invoking(() => Cells.Reader(cursor, [other])).Should().Throw<Exception>("'{0}' is inactive", other.Name)
                    .Which.Should().Match(error => error is ArgumentException || error is InvalidOperationException);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void A_getter_of_another_type_is_an_error_that_names_the_type(string name)
    {
        IDataView view = View(name);
        foreach (DataViewSchema.Column column in Cells.Visible(view.Schema))
        {
            using DataViewRowCursor cursor = view.GetRowCursor([column]);
            cursor.Invoking(row => row.GetGetter<DateTime>(column)).Should().Throw<Exception>("'{0}' has no dates", column.Name)
                .Which.Message.Should().Contain(nameof(DateTime));
        }
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Positions_count_up_from_minus_one_and_ids_are_those_of_the_source(string name)
    {
        IDataView data = ConformanceCases.Data(_ml);
        IDataView view = View(name, data);
        using DataViewRowCursor source = data.GetRowCursor([]);
        using DataViewRowCursor cursor = view.GetRowCursor(Cells.Visible(view.Schema));
        ValueGetter<DataViewRowId> expected = source.GetIdGetter();
        ValueGetter<DataViewRowId> found = cursor.GetIdGetter();
        cursor.Position.Should().Be(-1);
        long row = 0;
        while (source.MoveNext())
        {
            cursor.MoveNext().Should().BeTrue();
            cursor.Position.Should().Be(row++);
            cursor.Batch.Should().Be(source.Batch);
            DataViewRowId expectedId = default, foundId = default;
            expected(ref expectedId);
            found(ref foundId);
            foundId.Should().Be(expectedId);
        }

        cursor.MoveNext().Should().BeFalse();
        cursor.MoveNext().Should().BeFalse("a cursor that is at its end stays there");
        cursor.Position.Should().Be(-1);
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void A_shuffled_cursor_keeps_the_cells_of_a_row_together(string name)
    {
        IDataView data = _ml.Data.Cache(ConformanceCases.Data(_ml));
        IDataView view = View(name, data);
        view.CanShuffle.Should().BeTrue("the source can");
        DataViewSchema.Column[] columns = Cells.Visible(view.Schema);
        List<string> inOrder = Cells.Read(view);
        using DataViewRowCursor cursor = view.GetRowCursor(columns, new Random(5));
        List<string> shuffled = Cells.Read(cursor, columns);
        shuffled.Should().NotEqual(inOrder, "60 rows in their old order would be a shuffle that does nothing");
        shuffled.Order(StringComparer.Ordinal).Should().Equal(inOrder.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Disposing_twice_does_no_harm_and_closes_the_source(string name)
    {
        WatchedView data = new(ConformanceCases.Data(_ml));
        IDataView view = View(name, data);
        int opened = data.Opened;
        DataViewRowCursor cursor = view.GetRowCursor(Cells.Visible(view.Schema));
        cursor.MoveNext();
        cursor.Dispose();
        cursor.Dispose();
        data.Opened.Should().BeGreaterThan(opened);
        data.Disposed.Should().Be(data.Opened);
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Fitting_leaves_no_cursor_open_and_a_transform_opens_none(string name)
    {
        WatchedView data = new(ConformanceCases.Data(_ml));
        ITransformer model = ConformanceCases.Find(name).Create(_ml, 7).Fit(data);
        model.Transform(data);
        data.Opened.Should().BePositive();
        data.Disposed.Should().Be(data.Opened);

        int opened = data.Opened;
        IDataView view = model.Transform(data);
        model.GetOutputSchema(data.Schema);
        _ = view.Schema;
        data.Opened.Should().Be(opened, "a view is computed when it is read");
    }

    private IDataView View(string name) => View(name, ConformanceCases.Data(_ml));

    /// <summary>The first call of an oversampler's Transform belongs to the chain that is fitted.</summary>
    private IDataView View(string name, IDataView data)
    {
        ITransformer model = ConformanceCases.Find(name).Create(_ml, 7).Fit(data);
        model.Transform(data);
        return model.Transform(data);
    }
}
