using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Evaluation;

/// <summary>Ways in which cells go missing, for benchmarks that hide cells and compare what is filled in with what stood there.</summary>
/// <remarks>
/// Each way hides exactly round(share × cells) cells (a half rounds to the even number) and none that were missing already.
/// Where a cell's chance depends on a score z, the cells of a column are drawn one after the other without being put back, each time with
/// probability exp(strength · zᵢ) / Σ exp(strength · zⱼ) over the cells left: with strength 1, a cell whose score is higher by 1 is e times
/// as likely to be the next. This is done in one pass, by taking the cells with the largest strength · zᵢ + gᵢ, gᵢ being standard
/// Gumbel numbers (Yellott 1977). Scores have mean 0 and standard deviation 1, so strengths mean the same for all columns; 0 is
/// completely at random.
/// </remarks>
public static class Missingness
{
    /// <summary>Missing completely at random (MCAR): every set of that many observed cells is equally likely.</summary>
    /// <param name="table">Rows are records; NaN cells are missing already.</param>
    /// <param name="share">The share of all observed cells to hide, at least 0 and below 1.</param>
    /// <param name="seed">The same seed hides the same cells.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in [0, 1).</exception>
    public static CellMask CompletelyAtRandom(Matrix table, double share, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(table);
        ThrowIfNoShare(share);
        RandomStream random = new(seed, "missing completely at random");
        ReadOnlySpan<float> values = table.Values;
        int observed = 0;
        foreach (float value in values)
        {
            observed += float.IsNaN(value) ? 0 : 1;
        }

        // Selection sampling: each cell in turn is taken with the probability (still needed) / (still to come).
        int needed = (int)Math.Round(share * observed);
        bool[] hidden = new bool[values.Length];
        for (int cell = 0; needed > 0; cell++)
        {
            if (!float.IsNaN(values[cell]) && random.NextInt32(observed--) < needed)
            {
                hidden[cell] = true;
                needed--;
            }
        }

        return new CellMask(table.Rows, table.Columns, hidden);
    }

    /// <summary>
    /// Missing at random (MAR): whether a cell is missing depends on other columns, the drivers, which themselves stay as they are.
    /// </summary>
    /// <remarks>
    /// The score of a row is Σ w_d r_d over the drivers d, brought to mean 0 and standard deviation 1 over the rows: r_d is the driver's
    /// rank,
    /// brought to mean 0 and standard deviation 1 (√12 ((rank − ½)/n − ½), equal values sharing the middle rank), 0 where the driver is
    /// missing;
    /// the weights w_d are standard normal, drawn anew for each column.
    /// </remarks>
    /// <param name="table">Rows are records; NaN cells are missing already.</param>
    /// <param name="drivers">The columns that decide, at least one; all others lose cells, at least one.</param>
    /// <param name="share">The share of the observed cells of each column that is no driver to hide, at least 0 and below 1.</param>
    /// <param name="seed">The same seed hides the same cells.</param>
    /// <param name="strength">How strongly the score decides, finite; 0 is completely at random.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The share is not in [0, 1), the strength is not finite, or a driver is no column.
    /// </exception>
    /// <exception cref="ArgumentException">There are no drivers, a driver is named twice, or all columns are drivers.</exception>
    public static CellMask AtRandom(Matrix table, ReadOnlySpan<int> drivers, double share, ulong seed, double strength = 2)
    {
        ArgumentNullException.ThrowIfNull(table);
        ThrowIfNoShare(share);
        ThrowIfNoStrength(strength);
        bool[] drives = MarkColumns(drivers, table.Columns, nameof(drivers));
        if (drivers.Length == table.Columns)
        {
            throw new ArgumentException($"All {table.Columns} columns are drivers; none is left to lose cells.", nameof(drivers));
        }

        RandomStream random = new(seed, "missing at random");
        double[][] ranks = new double[drivers.Length][];
        for (int driver = 0; driver < drivers.Length; driver++)
        {
            ranks[driver] = MissingnessScores.StandardizedRanks(table.Column(drivers[driver]));
        }

        bool[] hidden = new bool[table.Values.Length];
        float[] weights = new float[drivers.Length];
        for (int column = 0; column < table.Columns; column++)
        {
            if (!drives[column])
            {
                RandomStream own = random.Child(column);
                own.FillNormal(weights);
                MissingnessScores.Hide(table, column, MissingnessScores.Combine(ranks, weights, table.Rows), share, strength, own, hidden);
            }
        }

        return new CellMask(table.Rows, table.Columns, hidden);
    }

    /// <summary>Missing not at random (MNAR): whether a cell is missing depends on what stands in it.</summary>
    /// <remarks>
    /// The score of a cell is its rank within the column, brought to mean 0 and standard deviation 1: √12 ((rank − ½)/n − ½), equal
    /// values sharing the middle rank.
    /// </remarks>
    /// <param name="table">Rows are records; NaN cells are missing already.</param>
    /// <param name="share">The share of the observed cells of each column to hide, at least 0 and below 1.</param>
    /// <param name="seed">The same seed hides the same cells.</param>
    /// <param name="strength">How strongly the value decides, finite: above 0 high values go missing, below 0 low ones.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in [0, 1), or the strength is not finite.</exception>
    public static CellMask NotAtRandom(Matrix table, double share, ulong seed, double strength = 2)
    {
        ArgumentNullException.ThrowIfNull(table);
        ThrowIfNoShare(share);
        ThrowIfNoStrength(strength);
        RandomStream random = new(seed, "missing not at random");
        bool[] hidden = new bool[table.Values.Length];
        for (int column = 0; column < table.Columns; column++)
        {
            double[] ranks = MissingnessScores.StandardizedRanks(table.Column(column));
            MissingnessScores.Hide(table, column, ranks, share, strength, random.Child(column), hidden);
        }

        return new CellMask(table.Rows, table.Columns, hidden);
    }

    /// <summary>A block of columns missing together in some rows of each class, as in the experiment of Hwang et al. 2017.</summary>
    /// <param name="table">Rows are records; NaN cells are missing already and are not marked again.</param>
    /// <param name="labels">The class of each row, numbered from 0 without gaps.</param>
    /// <param name="columns">The columns of the block, at least one.</param>
    /// <param name="share">
    /// The share of the rows of each class that lose the block, at least 0 and below 1; round(share × rows of the class) rows do.
    /// </param>
    /// <param name="seed">The same seed hides the same cells.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in [0, 1), or a column does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// The labels are not as many as the rows, a label is negative, there is one class only, there are no columns, or a column is named
    /// twice.
    /// </exception>
    public static CellMask Block(Matrix table, ReadOnlySpan<int> labels, ReadOnlySpan<int> columns, double share, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(table);
        ThrowIfNoShare(share);
        if (labels.Length != table.Rows)
        {
            throw new ArgumentException($"There are {labels.Length} labels for {table.Rows} rows.", nameof(labels));
        }

        int[] counts = ClassLabels.CountRows(labels, nameof(labels));
        int[] shuffled = ClassLabels.ShuffledByClass(labels, counts, new RandomStream(seed, "missing block"));
        bool[] rows = new bool[labels.Length];
        for (int label = 0, start = 0; label < counts.Length; start += counts[label], label++)
        {
            foreach (int row in shuffled.AsSpan(start, (int)Math.Round(share * counts[label])))
            {
                rows[row] = true;
            }
        }

        return Block(table, rows, columns);
    }

    /// <summary>A block of columns missing together in given rows.</summary>
    /// <param name="table">Rows are records; NaN cells are missing already and are not marked again.</param>
    /// <param name="rows">For each row whether it loses the block.</param>
    /// <param name="columns">The columns of the block, at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A column does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// The marks are not as many as the rows, there are no columns, or a column is named twice.
    /// </exception>
    public static CellMask Block(Matrix table, ReadOnlySpan<bool> rows, ReadOnlySpan<int> columns)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (rows.Length != table.Rows)
        {
            throw new ArgumentException($"There are {rows.Length} marks for {table.Rows} rows.", nameof(rows));
        }

        bool[] inBlock = MarkColumns(columns, table.Columns, nameof(columns));
        bool[] hidden = new bool[table.Values.Length];
        for (int cell = 0; cell < hidden.Length; cell++)
        {
            hidden[cell] = rows[cell / table.Columns] && inBlock[cell % table.Columns] && !float.IsNaN(table.Values[cell]);
        }

        return new CellMask(table.Rows, table.Columns, hidden);
    }

    private static bool[] MarkColumns(ReadOnlySpan<int> columns, int count, string parameter)
    {
        if (columns.IsEmpty)
        {
            throw new ArgumentException("There are no columns.", parameter);
        }

        bool[] marked = new bool[count];
        foreach (int column in columns)
        {
            if ((uint)column >= (uint)count)
            {
                throw new ArgumentOutOfRangeException(parameter, column, $"Expected a column from 0 to {count - 1}.");
            }

            if (marked[column])
            {
                throw new ArgumentException($"Column {column} is named twice.", parameter);
            }

            marked[column] = true;
        }

        return marked;
    }

    private static void ThrowIfNoShare(double share)
    {
        if (!(share >= 0 && share < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "Expected a share of at least 0 and below 1.");
        }
    }

    private static void ThrowIfNoStrength(double strength)
    {
        if (!double.IsFinite(strength))
        {
            throw new ArgumentOutOfRangeException(nameof(strength), strength, "Expected a finite strength.");
        }
    }
}
