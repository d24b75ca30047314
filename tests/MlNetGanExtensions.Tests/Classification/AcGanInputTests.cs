using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Tests.Classification;

/// <summary>What the trainers say to data that they cannot use, or can use with a remark.</summary>
public sealed class AcGanInputTests
{
    private readonly MLContext _ml = new(1);
    private readonly List<string> _warnings = [];

    public AcGanInputTests() => _ml.Log += (_, message) =>
    {
        if (message.Kind == Microsoft.ML.Runtime.ChannelMessageKind.Warning)
        {
            _warnings.Add(message.RawMessage);
        }
    };

    [Fact]
    public void Missing_cells_are_read_as_the_mean_of_their_slot()
    {
        Matrix holes = Wdbc.Features.Clone();
        Matrix filled = Wdbc.Features.Clone();
        for (int row = 0; row < holes.Rows; row += 5)
        {
            holes[row, 2] = float.NaN;
            holes[row, 7] = float.NaN;
        }

        foreach (int slot in new[] { 2, 7 })
        {
            float mean = (float)Enumerable.Range(0, holes.Rows).Select(row => (double)holes[row, slot]).Where(cell => !double.IsNaN(cell)).Average();
            for (int row = 0; row < holes.Rows; row += 5)
            {
                filled[row, slot] = mean;
            }
        }

        AcGanBinaryTransformer model = Trainer(MissingFeatures.FillWithMean).Fit(Wdbc.View(_ml, holes, Wdbc.Labels));
        AcGanBinaryTransformer expected = Trainer(MissingFeatures.Error).Fit(Wdbc.View(_ml, filled, Wdbc.Labels));
        float[] scores = Scores(model, holes);
        scores.Should().Equal(Scores(expected, filled)).And.OnlyContain(score => float.IsFinite(score));
        _warnings.Should().ContainSingle().Which.Should().Contain("228 of 17070").And.Contain("imputer");
        _ml.BinaryClassification.Evaluate(model.Transform(Wdbc.View(_ml, holes, Wdbc.Labels)))
            .ConfusionMatrix.Counts.Sum(row => row.Sum()).Should().Be(569);
    }

    [Fact]
    public void A_slot_without_any_value_is_read_as_0_and_named()
    {
        Matrix holes = Wdbc.Features.Clone();
        for (int row = 0; row < holes.Rows; row++)
        {
            holes[row, 3] = float.NaN;
        }

        Scores(Trainer(MissingFeatures.FillWithMean).Fit(Wdbc.View(_ml, holes, Wdbc.Labels)), holes).Should().OnlyContain(score => float.IsFinite(score));
        _warnings.Should().ContainSingle().Which.Should().Contain("read as 0: slot 3 ('mean_area')");
    }

    [Theory]
    [InlineData(float.NaN, MissingFeatures.Error)]
    [InlineData(float.PositiveInfinity, MissingFeatures.Error)]
    [InlineData(float.NegativeInfinity, MissingFeatures.FillWithMean)]
    public void A_cell_that_cannot_be_used_is_named_with_its_column_and_slot(float cell, MissingFeatures rule)
    {
        Matrix broken = Wdbc.Features.Clone();
        broken[10, 4] = cell;
        Trainer(rule).Invoking(trainer => trainer.Fit(Wdbc.View(_ml, broken, Wdbc.Labels))).Should().Throw<ArgumentException>()
            .WithMessage("*'Features'*slot 4 ('mean_smoothness')*");
        AcGanBinaryTransformer model = Trainer(rule).Fit(Wdbc.View(_ml));
        FluentActions.Invoking(() => Scores(model, broken)).Should().Throw<InvalidOperationException>()
            .WithMessage("*'Features'*slot 4 ('mean_smoothness')*");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Rows_of_one_class_only_are_an_error_that_says_class(int label)
    {
        int[] labels = new int[Wdbc.Labels.Length];
        Array.Fill(labels, label);
        Trainer().Invoking(trainer => trainer.Fit(Wdbc.View(_ml, Wdbc.Features, labels))).Should().Throw<ArgumentException>().WithMessage("*class*");
    }

    [Fact]
    public void No_rows_are_a_named_error() =>
        Trainer().Invoking(trainer => trainer.Fit(Wdbc.View(_ml, rows: 0))).Should().Throw<ArgumentException>().WithMessage("*no rows*");

    [Fact]
    public void Two_rows_and_one_slot_are_enough()
    {
        Matrix two = Matrix.From(new float[,] { { 0 }, { 1 } });
        IDataView data = Wdbc.View(_ml, two, [0, 1]);
        AcGanBinaryTransformer model = Trainer().Fit(data);
        model.Transform(data).GetColumn<float>("Score").Should().OnlyContain(score => float.IsFinite(score));
    }

    [Fact]
    public void Wrong_columns_are_named_in_ML_NET_s_words()
    {
        IDataView data = Wdbc.View(_ml, 10);
        SchemaShape shape = SchemaShapes.Of(data.Schema);
        foreach (Action<AcGanBinaryTrainer> use in new Action<AcGanBinaryTrainer>[] { t => t.Fit(data), t => t.GetOutputSchema(shape) })
        {
            _ml.Gan().AcGan("X").Invoking(use).Should().Throw<ArgumentOutOfRangeException>()
                .WithMessage("Could not find label column 'X'*").WithParameterName("inputSchema");
            _ml.Gan().AcGan("Label", "X").Invoking(use).Should().Throw<ArgumentOutOfRangeException>()
                .WithMessage("Could not find feature column 'X'*");
            _ml.Gan().AcGan("Number").Invoking(use).Should().Throw<ArgumentOutOfRangeException>()
                .WithMessage("Schema mismatch for label column 'Number': expected Boolean, got Int32*");
            _ml.Gan().AcGan("Label", "Weight").Invoking(use).Should().Throw<ArgumentOutOfRangeException>()
                .WithMessage("Schema mismatch for feature column 'Weight': expected known-size vector of Single, got Single*");
        }

        _ml.Gan().AcGanMulticlass("Class").Invoking(t => t.Fit(data)).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("Schema mismatch for label column 'Class': expected Key, got String*");
    }

    [Fact]
    public void A_vector_of_another_length_is_refused_when_the_schema_is_made()
    {
        AcGanBinaryTransformer model = Trainer().Fit(Wdbc.View(_ml));
        IDataView shorter = Wdbc.View(_ml, Wdbc.Features.SelectColumns([0, 1]), Wdbc.Labels);
        model.Invoking(m => m.GetOutputSchema(shorter.Schema)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*Vector<Single, 30>*");
    }

    [Fact]
    public void Impossible_settings_and_nulls_are_refused_at_once()
    {
        GanCatalog gan = _ml.Gan();
        gan.Invoking(g => g.AcGan(hiddenUnits: 0)).Should().Throw<ArgumentOutOfRangeException>();
        gan.Invoking(g => g.AcGan(epochs: 0)).Should().Throw<ArgumentOutOfRangeException>();
        gan.Invoking(g => g.AcGan(new AcGanBinaryTrainer.Options { Threshold = 1 })).Should().Throw<ArgumentOutOfRangeException>();
        gan.Invoking(g => g.AcGan(new AcGanBinaryTrainer.Options { Threshold = float.NaN })).Should().Throw<ArgumentOutOfRangeException>();
        gan.Invoking(g => g.AcGan(new AcGanBinaryTrainer.Options { MissingFeatures = (MissingFeatures)7 })).Should().Throw<ArgumentOutOfRangeException>();
        gan.Invoking(g => g.AcGan((string)null!)).Should().Throw<ArgumentNullException>();
        gan.Invoking(g => g.AcGan((AcGanBinaryTrainer.Options)null!)).Should().Throw<ArgumentNullException>();
        gan.Invoking(g => g.AcGanMulticlass((AcGanMulticlassTrainer.Options)null!)).Should().Throw<ArgumentNullException>();
        gan.AcGan().Invoking(t => t.Fit(null!)).Should().Throw<ArgumentNullException>();
        gan.AcGan().Invoking(t => t.GetOutputSchema(null!)).Should().Throw<ArgumentNullException>();
    }

    private AcGanBinaryTrainer Trainer(MissingFeatures rule = MissingFeatures.FillWithMean) => _ml.Gan().AcGan(new AcGanBinaryTrainer.Options
    {
        Members = 1,
        Epochs = 5,
        Seed = 7,
        MissingFeatures = rule,
    });

    private float[] Scores(AcGanBinaryTransformer model, Matrix features) =>
        [.. model.Transform(Wdbc.View(_ml, features, Wdbc.Labels)).GetColumn<float>("Score")];
}
