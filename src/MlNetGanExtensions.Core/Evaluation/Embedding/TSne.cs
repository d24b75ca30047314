using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>
/// Lays the rows of a table out in the plane so that rows that are near each other stay near: t-SNE (van der Maaten and Hinton 2008)
/// in O(n log n) a step by the method of Barnes and Hut (van der Maaten 2014, Accelerating t-SNE using tree-based algorithms).
/// </summary>
/// <remarks>
/// For pictures: the layout shows which rows are neighbours, not how far groups are apart, and a row that was not part of the table has
/// no place in it.
/// The layout is the same, bit for bit, on any machine and any number of threads.
/// </remarks>
public static class TSne
{
    private const int ReportEvery = 50;

    /// <summary>Lays out a table.</summary>
    /// <param name="table">Rows are records; all cells are finite. Distances are Euclidean, so bring columns to like scales first.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="progress">Told every 50 steps and at the end.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    /// <exception cref="ArgumentException">
    /// There are no columns, a cell is NaN or infinite, or there are too few rows for the perplexity.
    /// </exception>
    /// <exception cref="ArithmeticException">The points ran off to infinity, because the learning rate is too large.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static TSneResult Embed(
        Matrix table, TSneOptions? options = null, IProgress<TSneProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        options ??= new TSneOptions();
        options.Validate();
        ThrowIfUnfit(table, options.Perplexity);

        RandomStream random = new(options.Seed, "t-SNE");
        ParallelOptions parallel = new()
        {
            MaxDegreeOfParallelism = options.Threads == 0 ? Environment.ProcessorCount : options.Threads,
            CancellationToken = cancellation,
        };
        NeighbourAffinities affinities = NeighbourAffinities.Compute(table, options.Perplexity, random.Child("vantage points"), parallel);
        TSneLayout layout = new(StartingPoints(table, options.Initialization, random), affinities, options.Theta, parallel);

        double rate = options.LearningRate ?? Math.Max(50, table.Rows / (4 * options.EarlyExaggeration));
        for (int iteration = 1; iteration <= options.Iterations; iteration++)
        {
            bool early = iteration <= options.EarlyIterations;
            layout.ComputeGradient(early ? options.EarlyExaggeration : 1);
            if (progress is not null && (iteration % ReportEvery == 0 || iteration == options.Iterations))
            {
                progress.Report(new TSneProgress(iteration, options.Iterations, layout.Divergence()));
            }

            layout.Step(rate, early ? options.InitialMomentum : options.FinalMomentum);
            if (iteration == options.EarlyIterations)
            {
                layout.Rest();
            }

            ThrowIfRunOff(layout.Points, iteration, rate);
        }

        layout.ComputeGradient(1);
        Matrix points = new(table.Rows, 2);
        for (int i = 0; i < layout.Points.Length; i++)
        {
            points.Values[i] = (float)layout.Points[i];
        }

        return new TSneResult(points, layout.Divergence());
    }

    /// <summary>
    /// Points around 0 with a spread of 1e-4 along the first axis: small, so that the first steps see all points as near each other.
    /// </summary>
    private static double[] StartingPoints(Matrix table, TSneInitialization initialization, RandomStream random)
    {
        const double Spread = 1e-4;
        double[] points = new double[2 * table.Rows];
        if (initialization == TSneInitialization.PrincipalComponents)
        {
            points = PrincipalComponents.Project(table, random.Child("principal components"));
        }

        double scale = Deviation(points, 0);
        float[] normal = new float[points.Length];
        random.Child("starting points").FillNormal(normal);
        for (int axis = 0; axis < 2; axis++)
        {
            // Along an axis on which all points are equal nothing could ever move them apart, so there they start at random.
            bool flat = Deviation(points, axis) <= 1e-10 * scale;
            for (int i = axis; i < points.Length; i += 2)
            {
                points[i] = Spread * (flat ? normal[i] : points[i] / scale);
            }
        }

        return points;
    }

    private static double Deviation(double[] points, int axis)
    {
        double squares = 0;
        for (int i = axis; i < points.Length; i += 2)
        {
            squares += points[i] * points[i];
        }

        return Math.Sqrt(2 * squares / points.Length);
    }

    private static void ThrowIfUnfit(Matrix table, double perplexity)
    {
        if (table.Columns == 0)
        {
            throw new ArgumentException("The table has no columns.", nameof(table));
        }

        if (table.Rows - 1 < 3 * perplexity)
        {
            throw new ArgumentException(
                $"A perplexity of {perplexity} needs at least {Math.Ceiling(3 * perplexity) + 1} rows, found {table.Rows}.", nameof(table));
        }

        for (int row = 0; row < table.Rows; row++)
        {
            Span<float> cells = table.Row(row);
            for (int column = 0; column < cells.Length; column++)
            {
                if (!float.IsFinite(cells[column]))
                {
                    throw new ArgumentException(
                        $"The cell in row {row}, column {column} is {cells[column]}; expected a finite number.", nameof(table));
                }
            }
        }
    }

    private static void ThrowIfRunOff(double[] points, int iteration, double rate)
    {
        // Beyond this a squared distance would no longer be finite.
        foreach (double coordinate in points)
        {
            if (!(Math.Abs(coordinate) < 1e150))
            {
                throw new ArithmeticException(
                    $"The points ran off to infinity in step {iteration}; the learning rate {rate} is too large.");
            }
        }
    }
}
