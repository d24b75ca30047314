using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Examples.ImbalancedMortality.Arms;
using MlNetGanExtensions.Examples.ImbalancedMortality.Classifiers;
using MlNetGanExtensions.Examples.ImbalancedMortality.Data;
using MlNetGanExtensions.Examples.ImbalancedMortality.Splits;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.ImbalancedMortality.Running;

/// <summary>
/// The article's experiment on the article's split: its GAN is trained on the deaths of the whole table, test rows included, and 96 made rows are
/// added to the training rows; beside it the same without that leak, and without any made rows.
/// </summary>
internal static class ArticleStudy
{
    /// <summary>Rows that the article makes: as many as the survivors of the whole table outnumber the deaths.</summary>
    public const int MadeRows = 96;

    /// <param name="table">The article's table.</param>
    /// <param name="seeds">How many random beginnings.</param>
    /// <param name="seed">The first of them.</param>
    /// <param name="threads">Beginnings that run side by side.</param>
    /// <param name="step">Told after each beginning, from any thread.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IReadOnlyList<ArticleRun> Run(PatientTable table, int seeds, ulong seed, int threads, Action step, CancellationToken cancellation)
    {
        ArticleRun[] runs = new ArticleRun[seeds];
        RandomSplit split = RandomSplit.Of(RandomSplit.Articles, table.Count);
        int[] deaths = [.. Enumerable.Range(0, table.Count).Where(row => table.Labels[row] == 1)];
        int[] known = [.. split.Train.Where(row => table.Labels[row] == 1)];
        Parallel.For(0, seeds, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, i =>
        {
            ulong own = seed + (ulong)i;
            runs[i] = new ArticleRun(
                Measure(table, split, made: null, own),
                Measure(table, split, Made(table, deaths, own, cancellation), own),
                Measure(table, split, Made(table, known, own, cancellation), own));
            step();
        });
        return runs;
    }

    private static Matrix Made(PatientTable table, int[] rows, ulong seed, CancellationToken cancellation)
    {
        TabularGanOptions options = TabularGanOptions.Article();
        options.Seed = seed;
        return new TabularGan(options)
            .Fit(table.Rows.SelectRows(rows), new int[rows.Length], table.Layout, [0], cancellation: cancellation)
            .Generate(0, MadeRows, seed);
    }

    private static BinaryMetrics Measure(PatientTable table, RandomSplit split, Matrix? made, ulong seed)
    {
        ArmInput input = ArmInput.Of(table, split.Train, seed);
        Matrix codes = input.Codes;
        int[] labels = input.Labels;
        if (made is not null)
        {
            Matrix all = new(codes.Rows + made.Rows, codes.Columns);
            codes.Values.CopyTo(all.Values);
            input.CodesOf(made).Values.CopyTo(all.Values[codes.Values.Length..]);
            codes = all;
            labels = [.. labels, .. Enumerable.Repeat(1, made.Rows)];
        }

        Func<Matrix, float[]> score = ClassifierRoster.BoostedForest.Fit(new TrainingSet(codes, labels), seed);
        return BinaryMetrics.FromScores(
            score(input.CodesOf(table.Rows.SelectRows(split.Test))), [.. split.Test.Select(row => table.Labels[row])]);
    }
}
