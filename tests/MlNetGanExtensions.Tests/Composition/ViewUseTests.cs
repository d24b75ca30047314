using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;

namespace MlNetGanExtensions.Tests.Composition;

/// <summary>What else ML.NET does with views, done with ours.</summary>
public sealed class ViewUseTests
{
    private readonly MLContext _ml = new(1);
    private readonly IDataView _scored;
    private readonly float[] _scores;

    public ViewUseTests()
    {
        IDataView data = Patients.View(_ml);
        _scored = _ml.Transforms.Concatenate("Features", "Age", "Pressure", "Sugar")
            .Append(_ml.Gan().ChainedImputer("Features"))
            .Append(_ml.Gan().AcGan(members: 1, epochs: 5)).Fit(data).Transform(data);
        _scores = [.. _scored.GetColumn<float>("Score")];
    }

    [Fact]
    public void Binary_files_give_the_rows_back()
    {
        // The binary saver reads with several cursors side by side.
        string path = Path.GetTempFileName();
        try
        {
            using (FileStream file = File.Create(path))
            {
                _ml.Data.SaveAsBinary(_scored, file);
            }

            IDataView loaded = _ml.Data.LoadFromBinary(path);
            loaded.GetColumn<float>("Score").Should().Equal(_scores);
            loaded.GetColumn<float[]>("Features").SelectMany(row => row).Should().Equal(_scored.GetColumn<float[]>("Features").SelectMany(row => row));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Text_files_have_a_line_for_each_row()
    {
        using MemoryStream file = new();
        _ml.Data.SaveAsText(_ml.Transforms.SelectColumns("Score", "PredictedLabel").Fit(_scored).Transform(_scored), file, schema: false);
        System.Text.Encoding.UTF8.GetString(file.ToArray()).Trim().Split('\n').Should().HaveCount(_scores.Length + 1);
    }

    [Fact]
    public void Rows_can_be_filtered_shuffled_sampled_cached_and_read_as_objects()
    {
        float[] ordered = [.. _scores.Order()];
        float middle = ordered[ordered.Length / 2];
        _ml.Data.FilterRowsByColumn(_scored, "Score", lowerBound: middle).GetColumn<float>("Score")
            .Should().Equal(_scores.Where(score => score >= middle));
        _ml.Data.ShuffleRows(_scored, seed: 1).GetColumn<float>("Score").Order().Should().Equal(ordered);
        _ml.Data.BootstrapSample(_scored, seed: 1).GetColumn<float>("Score").Should().OnlyContain(score => _scores.Contains(score)).And.NotBeEmpty();
        _ml.Data.Cache(_scored).GetColumn<float>("Score").Should().Equal(_scores);
        _ml.Data.CreateEnumerable<Patients.Outcome>(_scored, reuseRowObject: false, ignoreMissingColumns: true)
            .Select(outcome => outcome.Score).Should().Equal(_scores);
        TrainTest().Should().Be(_scores.Length);

        int TrainTest()
        {
            DataOperationsCatalog.TrainTestData split = _ml.Data.TrainTestSplit(_scored, 0.3);
            return split.TrainSet.GetColumn<float>("Score").Count() + split.TestSet.GetColumn<float>("Score").Count();
        }
    }

    [Fact]
    public void Files_are_the_same_where_a_comma_parts_the_decimals()
    {
        CultureInfo comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NegativeSign = "~";
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            IDataView data = Patients.View(_ml);
            CultureInfo.CurrentCulture = comma;
            ITransformer model = _ml.Transforms.Concatenate("Features", "Sugar").Append(_ml.Gan().AcGan(members: 1, epochs: 2)).Fit(data);
            using MemoryStream file = new();
            _ml.Model.Save(model, data.Schema, file);
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            new MLContext().Model.Load(file, out _).Transform(data).GetColumn<float>("Score").Should().Equal(model.Transform(data).GetColumn<float>("Score"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Two_threads_may_fit_on_one_context()
    {
        IDataView data = _ml.Data.Cache(_ml.Transforms.Concatenate("Features", "Sugar").Fit(Patients.View(_ml)).Transform(Patients.View(_ml)));
        float[][] scores = new float[4][];
        Parallel.For(0, scores.Length, i => scores[i] = [.. _ml.Gan().AcGan(new AcGanBinaryTrainer.Options { Members = 1, Epochs = 20, Seed = 3 })
            .Fit(data).Transform(data).GetColumn<float>("Score")]);
        scores.Should().OnlyContain(found => found.SequenceEqual(scores[0]));
    }
}
