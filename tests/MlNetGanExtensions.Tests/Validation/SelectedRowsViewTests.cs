using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Validation;
using static MlNetGanExtensions.Tests.Validation.SplitRows;

namespace MlNetGanExtensions.Tests.Validation;

public sealed class SelectedRowsViewTests
{
    private static readonly int[] Chosen = [0, 3, 4, 17, 39];
    private readonly MLContext _ml = new(1);

    [Fact]
    public void The_schema_is_the_sources_own_and_ids_positions_and_values_belong_together()
    {
        IDataView source = Source();
        SelectedRowsView view = new(source, Chosen, null);
        view.Schema.Should().BeSameAs(source.Schema);
        view.GetRowCount().Should().Be(Chosen.Length);
        using DataViewRowCursor cursor = view.GetRowCursor(view.Schema);
        ValueGetter<int> number = cursor.GetGetter<int>(view.Schema["Number"]);
        ValueGetter<VBuffer<float>> features = cursor.GetGetter<VBuffer<float>>(view.Schema["Features"]);
        ValueGetter<DataViewRowId> id = cursor.GetIdGetter();
        int value = 0;
        FluentActions.Invoking(() => number(ref value)).Should().Throw<InvalidOperationException>();
        for (int place = 0; place < Chosen.Length; place++)
        {
            VBuffer<float> vector = default;
            DataViewRowId rowId = default;
            cursor.MoveNext().Should().BeTrue();
            cursor.Position.Should().Be(place);
            number(ref value);
            features(ref vector);
            id(ref rowId);
            value.Should().Be(Chosen[place]);
            vector.DenseValues().Should().Equal(Rows()[value].Features);
            rowId.Should().Be(new DataViewRowId((ulong)value, 0));
        }

        cursor.MoveNext().Should().BeFalse();
        cursor.MoveNext().Should().BeFalse();
        cursor.Position.Should().Be(-1);
        FluentActions.Invoking(() => number(ref value)).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Columns_that_were_not_asked_for_are_not_active_and_a_set_is_one_cursor()
    {
        SelectedRowsView view = new(Source(), Chosen, null);
        DataViewRowCursor[] cursors = view.GetRowCursorSet([view.Schema["Number"]], 4);
        cursors.Should().ContainSingle();
        using DataViewRowCursor cursor = cursors[0];
        cursor.IsColumnActive(view.Schema["Number"]).Should().BeTrue();
        cursor.IsColumnActive(view.Schema["Label"]).Should().BeFalse();
    }

    [Fact]
    public void Shuffled_parts_hold_the_same_rows_in_another_order()
    {
        StratifiedTrainTestData split = _ml.Gan().StratifiedTrainTestSplit(_ml.Data.Cache(Source()), 0.3, seed: 1);
        foreach (IDataView part in new[] { split.TrainSet, split.TestSet })
        {
            part.CanShuffle.Should().BeTrue();
            int[] plain = Numbers(part);
            List<int> shuffled = [];
            using DataViewRowCursor cursor = part.GetRowCursor([part.Schema["Number"]], new Random(1));
            ValueGetter<int> number = cursor.GetGetter<int>(part.Schema["Number"]);
            while (cursor.MoveNext())
            {
                int value = 0;
                number(ref value);
                shuffled.Add(value);
            }

            shuffled.Order().Should().Equal(plain);
            shuffled.Should().NotEqual(plain);
        }
    }

    [Fact]
    public void A_source_that_ends_too_early_is_an_error()
    {
        SelectedRowsView view = new(_ml.Data.TakeRows(Source(), 10), Chosen, null);
        view.Invoking(v => Numbers(v)).Should().Throw<InvalidOperationException>().WithMessage("*ended before 2 of the 5*");
    }

    private static List<Row> Rows() => Make(40, 0.3, 1);

    private IDataView Source() => _ml.Data.LoadFromEnumerable(Rows());
}
