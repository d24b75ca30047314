using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.ComparisonClassifiers;

public sealed class MatrixDataViewTests
{
    private static readonly Matrix Features = Matrix.From(new float[,] { { 1, 2 }, { 3, float.NaN }, { 5, 6 } });
    private readonly MatrixDataView _view = new(Features, [0, 1, 1]);

    [Fact]
    public void ML_NET_reads_every_row_in_order_as_often_as_it_likes()
    {
        for (int pass = 0; pass < 2; pass++)
        {
            _view.GetColumn<float[]>("Features").SelectMany(row => row).Should().Equal(1, 2, 3, float.NaN, 5, 6);
            _view.GetColumn<bool>("Label").Should().Equal(false, true, true);
        }

        _view.GetRowCount().Should().Be(3);
        ((VectorDataViewType)_view.Schema["Features"].Type).Size.Should().Be(2, "trainers want a vector of known size");
    }

    [Fact]
    public void Without_labels_there_is_no_label_column()
    {
        new MatrixDataView(Features, labels: null).Schema.GetColumnOrNull("Label").Should().BeNull();
    }

    [Fact]
    public void A_cursor_stands_before_the_first_row_and_stays_after_the_last()
    {
        using DataViewRowCursor cursor = _view.GetRowCursor(_view.Schema);

        cursor.Position.Should().Be(-1);
        Enumerable.Range(0, 3).Select(_ => cursor.MoveNext() ? cursor.Position : -9).Should().Equal(0, 1, 2);
        cursor.MoveNext().Should().BeFalse();
        cursor.MoveNext().Should().BeFalse();
        cursor.Position.Should().Be(-1);
    }

    [Fact]
    public void Only_what_was_asked_for_can_be_read_and_only_as_what_it_is()
    {
        DataViewSchema.Column features = _view.Schema["Features"];
        DataViewSchema.Column label = _view.Schema["Label"];
        using DataViewRowCursor cursor = _view.GetRowCursor([features]);

        cursor.IsColumnActive(features).Should().BeTrue();
        cursor.IsColumnActive(label).Should().BeFalse();
        cursor.Invoking(c => c.GetGetter<bool>(label)).Should().Throw<InvalidOperationException>().WithMessage("*Label*");
        cursor.Invoking(c => c.GetGetter<float>(features)).Should().Throw<InvalidOperationException>().WithMessage("*Features*Single*");
    }
}
