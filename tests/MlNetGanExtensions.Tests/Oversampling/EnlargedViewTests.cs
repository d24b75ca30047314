using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Oversampling;

namespace MlNetGanExtensions.Tests.Oversampling;

public sealed class EnlargedViewTests
{
    private readonly MLContext _ml = new(1);
    private readonly MadeRows _made = new(Matrix.FromRows([[1, 2, 3], [4, 5, 6]]), [1, 0]);

    [Fact]
    public void Real_rows_come_first_untouched_and_in_order()
    {
        IDataView source = TinyData.View(_ml, 30, 5);
        IDataView view = Enlarge(source, UnknownColumns.Missing);
        view.Schema.Should().BeSameAs(source.Schema);
        float[][] features = [.. view.GetColumn<float[]>("Features")];
        features[..30].Should().BeEquivalentTo(source.GetColumn<float[]>("Features"), options => options.WithStrictOrdering());
        features[30].Should().Equal(1, 2, 3);
        features[31].Should().Equal(4, 5, 6);
        view.GetColumn<bool>("Label").Skip(30).Should().Equal(true, false);
        view.GetColumn<string>("Name").Take(30).Should().Equal(source.GetColumn<string>("Name"));
    }

    [Fact]
    public void Other_columns_of_made_rows_are_missing_or_refused()
    {
        IDataView view = Enlarge(TinyData.View(_ml, 3, 1), UnknownColumns.Missing);
        view.GetColumn<string>("Name").Skip(3).Should().Equal("", "");
        view.GetColumn<float>("Weight").Skip(3).Should().Equal(float.NaN, float.NaN);

        IDataView strict = Enlarge(TinyData.View(_ml, 3, 1), UnknownColumns.Refuse);
        strict.Invoking(v => v.GetRowCursor([v.Schema["Weight"]])).Should().Throw<InvalidOperationException>().WithMessage("*'Weight'*weight*");
        strict.GetColumn<bool>("Label").Should().HaveCount(5);
    }

    [Fact]
    public void Ids_are_unique_and_positions_count_on()
    {
        IDataView view = Enlarge(TinyData.View(_ml, 10, 2), UnknownColumns.Refuse);
        using DataViewRowCursor cursor = view.GetRowCursor([view.Schema["Label"]]);
        ValueGetter<DataViewRowId> id = cursor.GetIdGetter();
        HashSet<DataViewRowId> ids = [];
        for (int row = 0; cursor.MoveNext(); row++)
        {
            DataViewRowId value = default;
            id(ref value);
            ids.Add(value).Should().BeTrue();
            cursor.Position.Should().Be(row);
        }

        ids.Should().HaveCount(12);
        cursor.Position.Should().Be(-1);
        cursor.MoveNext().Should().BeFalse();
    }

    [Fact]
    public void Vectors_of_any_type_are_missing_or_default()
    {
        IDataView source = _ml.Data.LoadFromEnumerable([new Wide { Features = [1, 2, 3], Label = 2 }]);
        source = _ml.Transforms.Conversion.MapValueToKey("Key", "Text").Fit(source).Transform(source);
        DataViewSchema schema = source.Schema;
        EnlargedView view = new(source, _made, schema["Features"], schema["Label"], UnknownColumns.Missing);
        view.GetColumn<float[]>("Singles").Last().Should().Equal(float.NaN, float.NaN);
        view.GetColumn<double[]>("Doubles").Last().Should().Equal(double.NaN, double.NaN);
        view.GetColumn<int[]>("Whole").Last().Should().Equal(0, 0);
        view.GetColumn<double>("Double").Last().Should().Be(double.NaN);
        view.GetColumn<uint>("Key").Last().Should().Be(0);
        view.GetColumn<bool>("Yes").Last().Should().BeFalse();
        view.GetColumn<string[]>("Words").Last().Should().BeEmpty();
        view.GetColumn<byte>("Label").Skip(1).Should().Equal(2, 1);
    }

    private EnlargedView Enlarge(IDataView source, UnknownColumns unknown) =>
        new(source, _made, source.Schema["Features"], source.Schema["Label"], unknown);

    private sealed class Wide
    {
        [VectorType(3)]
        public float[] Features { get; set; } = [];

        [KeyType(2)]
        public byte Label { get; set; }

        [VectorType(2)]
        public float[] Singles { get; set; } = [1, 2];

        [VectorType(2)]
        public double[] Doubles { get; set; } = [1, 2];

        [VectorType(2)]
        public int[] Whole { get; set; } = [1, 2];

        public double Double { get; set; } = 1;

        public string Text { get; set; } = "text";

        public bool Yes { get; set; } = true;

        public string[] Words { get; set; } = ["a", "b", "c"];
    }
}
