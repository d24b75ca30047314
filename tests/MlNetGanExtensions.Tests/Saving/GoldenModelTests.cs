using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Imputation;

namespace MlNetGanExtensions.Tests.Saving;

/// <summary>Model files that release 0.1.0 wrote go on loading, whatever changes in the library. The files are never written again.</summary>
public sealed class GoldenModelTests
{
    private readonly MLContext _ml = new(1);

    [Fact]
    public void A_vector_in_place_a_number_an_answer_and_a_key_without_values()
    {
        DoublingTransformer.Register();
        IDataView scored = Load("doubling-1").Transform(_ml.Data.LoadFromEnumerable(new[]
        {
            new Sample { X = [1, 2, 3.5f] },
            new Sample { X = [-1, 0.25f, float.NegativeInfinity] },
        }));
        scored.GetColumn<float[]>("X").Should().BeEquivalentTo(
            new float[][] { [2, 4, 7], [-2, 0.5f, float.NegativeInfinity] }, options => options.WithStrictOrdering());
        scored.GetColumn<float>("Sum").Should().Equal(6.5f, float.NegativeInfinity);
        scored.GetColumn<bool>("Positive").Should().Equal(true, false);
        scored.GetColumn<uint>("One").Should().Equal(1u, 1u);
        scored.Schema["One"].Type.Should().Be(new KeyDataViewType(typeof(uint), 3));
        _ml.Gan().Unwrap<DoublingTransformer>(Load("doubling-1")).Component.Inputs.Single().Name.Should().Be("X");
    }

    [Fact]
    public void Several_inputs_new_columns_and_a_key_with_values()
    {
        ManyColumnsComponent.Register();
        IDataView scored = Load("many-1").Transform(_ml.Data.LoadFromEnumerable(new[]
        {
            new Many { Number = -2, Numbers = [1, 2, 3, 4, 5] },
            new Many { Number = 4, Numbers = [5, 4, 3, 2, float.NaN] },
        }));
        scored.GetColumn<float>("Number").Should().Equal(-2, 4);
        scored.GetColumn<float[]>("Numbers").Should().BeEquivalentTo(
            new float[][] { [1, 2, 3, 4, 5], [5, 4, 3, 2, float.NaN] }, options => options.WithStrictOrdering());
        scored.GetColumn<float[]>("Again").Should().BeEquivalentTo(
            new float[][] { [2, 3, 4, 5, -2], [4, 3, 2, float.NaN, 4] }, options => options.WithStrictOrdering());
        scored.GetColumn<uint>("Class").Should().Equal(2u, 0u);
        VBuffer<ReadOnlyMemory<char>> values = default;
        scored.Schema["Class"].GetKeyValues(ref values);
        values.DenseValues().Select(value => value.ToString()).Should().Equal("a", "b", "c");
    }

    [Fact]
    public void An_imputer_and_a_classifier_loaded_and_unwrapped_and_what_a_fit_gives_today()
    {
        int[] scores = [-1092887407, 1057667766, -1090307889, 1073601007, -1086700364, 1076830785];
        IDataView rows = GoldenPipeline.Rows(_ml, scores.Length);
        int[] Bits(ITransformer model) => [.. model.Transform(rows).GetColumn<float>("Score").Select(BitConverter.SingleToInt32Bits)];

        ITransformer loaded = Load("pipeline-1");
        Bits(loaded).Should().Equal(scores);
        Bits(_ml.Gan().Unwrap(loaded)).Should().Equal(scores);
        _ml.Gan().Unwrap<ImputerTransformer>(loaded).IndicatorColumnName.Should().Be("Missing");
        _ml.Gan().Unwrap<AcGanBinaryTransformer>(loaded).Model.CanGenerate.Should().BeTrue();

        // The same seed gives the same bits on every machine; a release that learns differently on purpose changes this line alone.
        Bits(GoldenPipeline.Fit(_ml)).Should().Equal(scores);
    }

    private ITransformer Load(string name) =>
        _ml.Model.Load(Path.Combine(AppContext.BaseDirectory, "Saving", "golden", name + ".zip"), out _);

    private sealed class Many
    {
        public float Number { get; set; }

        [VectorType(5)]
        public float[] Numbers { get; set; } = [];
    }
}
