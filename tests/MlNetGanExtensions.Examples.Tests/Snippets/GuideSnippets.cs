using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.Tests.DiseasePrediction;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Networks.Optimizers;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Resampling;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Examples.Tests.Snippets;

/// <summary>The C# of docs/guide.md.</summary>
public sealed class GuideSnippets
{
    [Fact]
    public void Fill()
    {
        Matrix table = SampleArrays.Table;

        #region fill
        StackedAutoencoderModel imputer = new StackedAutoencoder().Fit(table);
        Matrix completed = imputer.Transform(table);
        IReadOnlyList<Matrix> draws = imputer.Draw(table, 5);
        Matrix marked = MissingIndicator.ForIncompleteColumns(table).Append(table, completed);
        #endregion

        draws.Should().HaveCount(5);
        marked.Columns.Should().Be(2 * table.Columns);
    }

    [Fact]
    public void Tables_in_files()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "data", "patients.csv");
        using StringWriter writer = new();

        #region tables
        Table table = CsvTable.Read(path);                                             // kinds of columns are found, or named in the options
        ResampledTable evened = new GanOversampler(generator: new TabularVae()).Resample(table, "malignant");
        TableGenerator generator = new TabularVae().FitTable(table, "malignant");
        Table made = generator.Generate("1", 100, seed: 1);                            // a hundred rows of the class 1
        CsvTable.Write(evened.Table, writer);                                          // text that came in goes out again
        #endregion

        evened.Originals.Should().Be(383);
        made.Rows.Should().Be(100);
        writer.ToString().Split('\n')[1].TrimEnd().Should().Be(File.ReadLines(path).ElementAt(1));
    }

    [Fact]
    public void Comparing_made_rows_with_real_ones()
    {
        SlotLayout layout = new(SampleArrays.Completed.Columns);
        Matrix real = SampleArrays.Completed;
        Matrix heldOut = SampleArrays.Completed;
        Matrix made = SampleArrays.Completed;

        #region compare
        SyntheticDataReport report = SyntheticDataReport.Compare(real, made, layout, new SyntheticDataOptions { HoldOut = heldOut });
        Console.WriteLine(report);
        string json = report.ToJson();
        IReadOnlyList<string> warnings = report.Collapse.Warnings;
        #endregion

        report.ColumnSimilarity.Should().Be(1);
        json.Should().StartWith("{");
        warnings.Should().BeEmpty();
    }

    [Fact]
    public void Conditions_on_any_category()
    {
        SlotLayout layout = new(4, new SlotGroup(0, 2));
        Matrix rows = new(60, 4);
        int[] labels = new int[60];
        for (int row = 0; row < 60; row++)
        {
            rows[row, row % 3] = 1;
            rows[row, 3] = row;
            labels[row] = row % 2;
        }

        ConditionalTabularGanOptions options = new() { Epochs = 1, LeastSteps = 20, GeneratorSizes = [8], CriticSizes = [8] };

        #region conditions
        ConditionalTabularGanModel model = new ConditionalTabularGan(options).Fit(rows, labels, layout, [0, 1]);
        GeneratedRows made = model.Generate(100, seed: 1, new CategoryCondition(Group: 0, Slot: 2));
        #endregion

        made.Rows.Column(2).Should().OnlyContain(cell => cell == 1);
    }

    [Fact]
    public void Classify()
    {
        Matrix completed = SampleArrays.Completed;
        int[] labels = SampleArrays.Labels;

        #region classify
        AcGanModel classifier = new AcGan(new AcGanOptions { Seed = 7, Threads = 2 }).Fit(completed, labels);
        Matrix probabilities = classifier.PredictProbabilities(completed);
        Matrix made = classifier.Generate(classNumber: 1, rows: 20, seed: 1);
        #endregion

        probabilities.Columns.Should().Be(2);
        made.Rows.Should().Be(20);
    }

    [Fact]
    public void Few_labels()
    {
        Matrix completed = SampleArrays.Completed;
        int[] labels = [.. SampleArrays.Labels.Select((label, row) => row < 20 ? label : -1)];

        #region few-labels
        AcGanOptions options = new() { Unlabelled = new() { EntropyWeight = 0.3f } };
        AcGanModel classifier = new AcGan(options).Fit(completed, labels);
        #endregion

        classifier.PredictClasses(completed).Zip(SampleArrays.Labels).Count(pair => pair.First == pair.Second).Should().BeGreaterThan(60);
    }

    [Fact]
    public void Save_and_load()
    {
        Matrix completed = SampleArrays.Completed;
        AcGanModel classifier = new AcGan(new AcGanOptions { Epochs = 2 }).Fit(completed, SampleArrays.Labels);
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Root, "classifier.safetensors");

        #region save-and-load
        classifier.Save(path);
        AcGanModel loaded = AcGanModel.Load(path);
        #endregion

        loaded.PredictProbabilities(completed).Values.ToArray()
            .Should().Equal(classifier.PredictProbabilities(completed).Values.ToArray());
    }

    [Fact]
    public void Judge()
    {
        Matrix table = SampleArrays.Table;
        int[] labels = SampleArrays.Labels;
        List<double> areas = [];

        #region judge
        foreach (Fold fold in StratifiedKFold.Create(labels, folds: 5, seed: 1).Folds)
        {
            ChainedImputerModel imputer = new ChainedImputer().Fit(table.SelectRows(fold.Training));
            Matrix training = imputer.Transform(table.SelectRows(fold.Training));
            AcGanModel classifier = new AcGan().Fit(training, [.. fold.Training.Select(row => labels[row])]);

            Matrix test = imputer.Transform(table.SelectRows(fold.Test));
            float[] probabilities = classifier.PredictProbabilities(test).Column(1);
            BinaryMetrics metrics = BinaryMetrics.FromProbabilities(probabilities, [.. fold.Test.Select(row => labels[row])]);
            areas.Add(metrics.AreaUnderRoc);
        }
        #endregion

        areas.Should().HaveCount(5).And.OnlyContain(area => area > 0.9);
    }

    [Fact]
    public void Watch_and_stop()
    {
        Matrix completed = SampleArrays.Completed;
        int[] labels = SampleArrays.Labels;
        List<int> epochs = [];
        using CancellationTokenSource stop = new();

        #region watch-and-stop
        IProgress<TrainingProgress> progress = new Progress<TrainingProgress>(now => epochs.Add(now.Epoch));
        AcGanModel classifier = new AcGan().Fit(completed, labels, progress, stop.Token);
        #endregion

        classifier.Histories.Should().HaveCount(new AcGanOptions().Members);
    }

    [Fact]
    public void Own_network()
    {
        int[] labels = SampleArrays.Labels;
        Matrix features = Standardised(SampleArrays.Completed);
        int columns = features.Columns;

        #region own-network
        Variable rows = new("rows", features);
        Variable truth = new("truth", Matrix.FromRows([.. labels.Select(label => new float[] { label })]));
        FeedForward network = new("network", [columns, 16, 1], Activation.Relu, Activation.Linear, new RandomStream(1, "weights"));
        Expression loss = Op.BinaryCrossEntropyWithLogits(network.Apply(rows), truth);
        Stage step = new(new Adam(1e-2f).Minimize(loss, network.Variables), loss);
        ICompiledGraph graph = CpuExecutor.Default.Compile([step]);
        for (int i = 0; i < 200; i++)
        {
            graph.Run();
        }
        #endregion

        graph.Scalar(loss).Should().BeLessThan(0.1f);
    }

    private static Matrix Standardised(Matrix table)
    {
        Matrix scaled = table.Clone();
        for (int column = 0; column < table.Columns; column++)
        {
            float[] cells = table.Column(column);
            float mean = cells.Average();
            float deviation = MathF.Sqrt(cells.Average(cell => (cell - mean) * (cell - mean)));
            for (int row = 0; row < table.Rows; row++)
            {
                scaled[row, column] = (cells[row] - mean) / deviation;
            }
        }

        return scaled;
    }
}
