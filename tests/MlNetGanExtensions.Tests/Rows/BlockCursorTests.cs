using System.Text.Json.Nodes;
using Microsoft.ML;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving;

namespace MlNetGanExtensions.Tests.Rows;

public sealed class BlockCursorTests
{
    private readonly MLContext _ml = new(1);

    [Fact]
    public void Behind_a_row_that_failed_the_cursor_gives_no_row_rather_than_a_wrong_one()
    {
        IDataView source = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 20).Select(row => new Row { X = row == 3 ? float.NaN : row }));
        IDataView view = new RowMapping(new RefusingComponent()).Transform(source);
        using DataViewRowCursor cursor = view.GetRowCursor(view.Schema);
        ValueGetter<float> getter = cursor.GetGetter<float>(view.Schema["Y"]);
        float value = 0;

        cursor.MoveNext().Should().BeTrue();
        getter(ref value);
        value.Should().Be(0);
        cursor.Invoking(rows => rows.MoveNext()).Should().Throw<InvalidOperationException>().WithMessage("*no NaN*");
        cursor.Invoking(rows => rows.MoveNext()).Should().Throw<InvalidOperationException>().WithMessage("*new cursor*");
        cursor.Invoking(_ => getter(ref value)).Should().Throw<InvalidOperationException>().WithMessage("*stands on no row*");
    }

    [Fact]
    public void A_value_that_was_handed_out_is_not_given_back_to_the_source()
    {
        // ML.NET's getters of images dispose what they are handed.
        ValueGetter<Picture?> source = (ref Picture? value) =>
        {
            value?.Dispose();
            value = new Picture();
        };
        KeptScalars<Picture?> kept = new(source, capacity: 1);
        ValueGetter<Picture?> getter = (ValueGetter<Picture?>)kept.CreateGetter(() => 0);
        Picture? first = null;
        kept.Keep(0);
        getter(ref first);
        kept.Keep(0);
        first!.Disposed.Should().BeFalse();
    }

    private sealed class Row
    {
        public float X { get; set; }
    }

    private sealed class Picture : IDisposable
    {
        public bool Disposed { get; private set; }

        public void Dispose() => Disposed = true;
    }

    /// <summary>Hands a number on, and throws at NaN.</summary>
    private sealed class RefusingComponent : IRowComponent
    {
        public string InputRole => "feature";

        public IReadOnlyList<InputColumn> Inputs { get; } = [new InputColumn("X", null)];

        public ComponentContent Content => new("refusing/1", new JsonObject(), []);

        public IReadOnlyList<OutputColumn> Outputs(DataViewSchema schema, IReadOnlyList<DataViewSchema.Column> inputs) =>
            [new SingleOutput("Y", 0, null)];

        public Matrix Apply(Matrix rows) => rows.Values.ToArray().Any(float.IsNaN)
            ? throw new InvalidOperationException("There may be no NaN.")
            : rows.Clone();
    }
}
