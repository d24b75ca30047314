using System.Collections.Concurrent;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving;
using MlNetGanExtensions.Tests.Rows;
using static MlNetGanExtensions.Tests.Saving.SavedModels;

namespace MlNetGanExtensions.Tests.Saving;

public sealed class SurrogateTests
{
    private readonly MLContext _ml = new(1);
    private readonly IDataView _data;
    private readonly DoublingTransformer _typed = new(new DoublingComponent("X", Sample.Size));

    public SurrogateTests() => _data = Sample.View(_ml, 100);

    [Fact]
    public void A_loaded_model_gives_the_same_columns_with_the_same_bits()
    {
        IDataView expected = _typed.Transform(_data);
        ITransformer loaded = Reload(_typed, _data, out DataViewSchema schema);
        IDataView actual = loaded.Transform(_data);

        Columns(schema).Should().Equal(Columns(_data.Schema));
        Columns(actual.Schema).Should().Equal(Columns(expected.Schema));
        Columns(loaded.GetOutputSchema(_data.Schema)).Should().Equal(Columns(expected.Schema));
        Bits(actual, "X").Should().BeEquivalentTo(Bits(expected, "X"), options => options.WithStrictOrdering());
        Bits(actual, "Sum").Should().BeEquivalentTo(Bits(expected, "Sum"), options => options.WithStrictOrdering());
        actual.GetColumn<bool>("Positive").Should().Equal(expected.GetColumn<bool>("Positive"));
        actual.GetColumn<uint>("One").Should().Equal(expected.GetColumn<uint>("One"));
        actual.GetColumn<string>("Text").Should().Equal(expected.GetColumn<string>("Text"));
    }

    [Fact]
    public void A_loaded_model_can_be_saved_again_and_again()
    {
        ITransformer model = _typed;
        for (int i = 0; i < 3; i++)
        {
            model = Reload(model, _data);
        }

        Bits(model.Transform(_data), "Sum").Should().BeEquivalentTo(Bits(_typed.Transform(_data), "Sum"));
    }

    [Fact]
    public void Two_components_in_one_chain_do_not_disturb_each_other()
    {
        TransformerChain<ITransformer> chain = new(_typed, new DoublingTransformer(new DoublingComponent("X", Sample.Size)));
        IDataView expected = chain.Transform(_data);
        IDataView actual = Reload(chain, _data).Transform(_data);
        Columns(actual.Schema).Should().Equal(Columns(expected.Schema));
        Bits(actual, "X").Should().BeEquivalentTo(Bits(expected, "X"), options => options.WithStrictOrdering());
        Bits(actual, "Sum").Should().BeEquivalentTo(Bits(expected, "Sum"), options => options.WithStrictOrdering());
    }

    [Fact]
    public void A_loaded_model_predicts_single_rows()
    {
        PredictionEngine<Sample, Prediction> engine = _ml.Model.CreatePredictionEngine<Sample, Prediction>(Reload(_typed, _data));
        int[][] sums = Bits(_typed.Transform(_data), "Sum");
        for (int row = 0; row < sums.Length; row++)
        {
            Prediction prediction = engine.Predict(Sample.Row(row));
            BitConverter.SingleToInt32Bits(prediction.Sum).Should().Be(sums[row][0]);
            prediction.Positive.Should().Be(prediction.Sum > 0);
            prediction.X.Should().HaveCount(Sample.Size);
        }
    }

    [Fact]
    public void A_pool_of_engines_over_one_loaded_model_serves_many_threads()
    {
        // As PredictionEnginePool of Microsoft.Extensions.ML does: an engine serves one caller at a time and goes back.
        ITransformer loaded = Reload(_typed, _data);
        int[][] sums = Bits(_typed.Transform(_data), "Sum");
        ConcurrentBag<PredictionEngine<Sample, Prediction>> pool = [];
        Parallel.For(0, 2_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            if (!pool.TryTake(out PredictionEngine<Sample, Prediction>? engine))
            {
                engine = new MLContext().Model.CreatePredictionEngine<Sample, Prediction>(loaded);
            }

            int row = i % sums.Length;
            BitConverter.SingleToInt32Bits(engine.Predict(Sample.Row(row)).Sum).Should().Be(sums[row][0]);
            pool.Add(engine);
        });
    }

    [Fact]
    public void Several_cursors_at_once_give_every_row_once()
    {
        IDataView actual = Reload(_typed, _data).Transform(_ml.Data.Cache(_data));
        List<int> sums = [];
        foreach (DataViewRowCursor cursor in actual.GetRowCursorSet([actual.Schema["Sum"]], 4))
        {
            using (cursor)
            {
                ValueGetter<float> getter = cursor.GetGetter<float>(actual.Schema["Sum"]);
                float sum = 0;
                while (cursor.MoveNext())
                {
                    getter(ref sum);
                    sums.Add(BitConverter.SingleToInt32Bits(sum));
                }
            }
        }

        sums.Order().Should().Equal(Bits(_typed.Transform(_data), "Sum").Select(row => row[0]).Order());
    }

    [Fact]
    public void A_missing_column_is_found_when_the_schema_is_known_and_another_size_when_rows_are_read()
    {
        ITransformer loaded = Reload(_typed, _data);
        IDataView other = _ml.Data.LoadFromEnumerable(new[] { new { Y = 1f } });
        loaded.Invoking(model => model.GetOutputSchema(other.Schema)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*'X'*");
        IDataView longer = _ml.Transforms.Concatenate("X", "X", "X").Fit(_data).Transform(_data);
        FluentActions.Invoking(() => loaded.Transform(longer).GetColumn<float>("Sum").ToList())
            .Should().Throw<InvalidOperationException>().Which.GetBaseException().Message.Should().Match("*fitted to 3 numbers*'X'*has 6*");
    }

    [Fact]
    public void The_component_is_decoded_once_for_all_cursors()
    {
        (ITransformer loaded, IDataView data) = LoadedFor("Decoded");
        Parallel.For(0, 16, _ => loaded.Transform(data).GetColumn<float>("Sum").Count().Should().Be(100));
        DoublingTransformer.ReadFor("Decoded").Should().ContainSingle();
    }

    [Fact]
    public void A_row_is_computed_once_for_all_its_columns()
    {
        (ITransformer loaded, IDataView data) = LoadedFor("Computed");
        IDataView scored = loaded.Transform(data);
        using DataViewRowCursor cursor = scored.GetRowCursor(scored.Schema);
        ValueGetter<VBuffer<float>> doubled = cursor.GetGetter<VBuffer<float>>(scored.Schema["Computed"]);
        ValueGetter<float> sum = cursor.GetGetter<float>(scored.Schema["Sum"]);
        ValueGetter<bool> positive = cursor.GetGetter<bool>(scored.Schema["Positive"]);
        VBuffer<float> vector = default;
        float number = 0;
        bool sign = false;
        while (cursor.MoveNext())
        {
            doubled(ref vector);
            sum(ref number);
            positive(ref sign);
        }

        DoublingTransformer.ReadFor("Computed").Single().Computed.Should().Be(100);
    }

    [Fact]
    public void Nothing_is_computed_for_columns_that_pass_through()
    {
        (ITransformer loaded, IDataView data) = LoadedFor("Untouched");
        loaded.Transform(data).GetColumn<string>("Text").Should().HaveCount(100);
        DoublingTransformer.ReadFor("Untouched").Should().BeEmpty();
    }

    [Fact]
    public void Private_columns_are_gone_and_columns_of_the_user_stay()
    {
        ITransformer loaded = Reload(_typed, _data);
        loaded.GetOutputSchema(_data.Schema).Where(column => !column.IsHidden).Select(column => column.Name)
            .Should().BeEquivalentTo("X", "Text", "Sum", "Positive", "One");
    }

    private (ITransformer Loaded, IDataView Data) LoadedFor(string column)
    {
        IDataView data = _ml.Transforms.CopyColumns(column, "X").Fit(_data).Transform(_data);
        return (Reload(new DoublingTransformer(new DoublingComponent(column, Sample.Size)), data), data);
    }
}
