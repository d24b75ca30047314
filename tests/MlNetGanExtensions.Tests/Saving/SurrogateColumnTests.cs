using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving;
using MlNetGanExtensions.Tests.Rows;
using static MlNetGanExtensions.Tests.Saving.SavedModels;

namespace MlNetGanExtensions.Tests.Saving;

/// <summary>Columns of every type and length in models that were saved and loaded.</summary>
public sealed class SurrogateColumnTests
{
    private readonly MLContext _ml = new(1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(30)]
    [InlineData(127)]
    [InlineData(1_000)]
    [InlineData(5_000)]
    public void Vectors_of_any_length_numbers_and_keys_with_their_values_come_back(int size)
    {
        ManyColumnsComponent.Register();
        IDataView data = ManyColumns(size, rows: 8);
        DataViewSchema.Annotations.Builder names = new();
        names.Add("KeyValues", new VectorDataViewType(TextDataViewType.Instance, 3), (ref VBuffer<ReadOnlyMemory<char>> value) =>
            value = new VBuffer<ReadOnlyMemory<char>>(3, [.. new[] { "a", "", "c" }.Select(text => text.AsMemory())]));
        ManyColumnsComponent component = new(size, names.ToAnnotations());
        IDataView expected = new RowMapping(component).Transform(data);

        ITransformer loaded = Reload(Surrogate.Build(component), data);
        IDataView actual = loaded.Transform(data);

        Columns(actual.Schema).Should().Equal(Columns(expected.Schema));
        foreach (string column in new[] { "Number", "Numbers", "Again" })
        {
            Bits(actual, column).Should().BeEquivalentTo(Bits(expected, column), options => options.WithStrictOrdering());
        }

        actual.GetColumn<uint>("Class").Should().Equal(expected.GetColumn<uint>("Class")).And.Contain(0u).And.Contain(3u);
        VBuffer<ReadOnlyMemory<char>> values = default;
        actual.Schema["Class"].GetKeyValues(ref values);
        values.DenseValues().Select(value => value.ToString()).Should().Equal("a", "", "c");
    }

    [Fact]
    public void Key_values_that_are_numbers_keep_their_type()
    {
        ManyColumnsComponent.Register();
        DataViewSchema.Annotations.Builder numbers = new();
        numbers.Add("KeyValues", new VectorDataViewType(NumberDataViewType.Double, 3), (ref VBuffer<double> value) => value = new VBuffer<double>(3, [2.5, -1, 7]));
        IDataView data = ManyColumns(2, rows: 8);
        IDataView actual = Reload(Surrogate.Build(new ManyColumnsComponent(2, numbers.ToAnnotations())), data).Transform(data);
        VBuffer<double> values = default;
        actual.Schema["Class"].GetKeyValues(ref values);
        values.DenseValues().Should().Equal(2.5, -1, 7);
    }

    [Fact]
    public void A_sparse_vector_is_read_with_its_zeros()
    {
        IDataView sparse = _ml.Data.LoadFromEnumerable(new[] { new SparseSample { X = new VBuffer<float>(3, 1, [5f], [1]) } });
        IDataView actual = Reload(new DoublingTransformer(new DoublingComponent("X", Sample.Size)), sparse).Transform(sparse);
        actual.GetColumn<VBuffer<float>>("X").Single().DenseValues().Should().Equal(0, 10, 0);
    }

    private IDataView ManyColumns(int size, int rows)
    {
        SchemaDefinition definition = SchemaDefinition.Create(typeof(ManyRow));
        definition[nameof(ManyRow.Numbers)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, size);
        return _ml.Data.LoadFromEnumerable(
            Enumerable.Range(0, rows).Select(row => new ManyRow
            {
                Number = -row,
                Numbers = [.. Enumerable.Range(0, size).Select(i => i == 1 ? float.NaN : row * 1_000f + i)],
            }),
            definition);
    }

    private sealed class ManyRow
    {
        public float Number { get; set; }

        public float[] Numbers { get; set; } = [];
    }

    private sealed class SparseSample
    {
        [VectorType(3)]
        public VBuffer<float> X { get; set; }
    }
}
