using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Numerics.LinearAlgebra;

namespace MlNetGanExtensions.Imputation;

/// <summary>The table that a <see cref="ChainedImputer"/> fills while it is fitted, with the sums that its regressions are made of.</summary>
/// <remarks>
/// The sums of products of all columns are kept up to date. The sums over the rows that have a column are those less the sums over the
/// rows that lack it, which are few, so a regression costs far less than a pass over the table.
/// </remarks>
internal sealed class ChainedTraining
{
    private readonly int _rows;
    private readonly int _columns;
    private readonly int _width;
    private readonly double _ridge;
    private readonly ScaledRange _range;
    private readonly double[] _cells;
    private readonly double[] _products;
    private readonly int[][] _missing;
    private readonly int[] _order;

    /// <param name="table">The training table; NaN marks a missing cell.</param>
    /// <param name="scaling">Standardises the columns; missing cells start at the mean, 0.</param>
    /// <param name="range">Bounds of what is filled in.</param>
    /// <param name="ridge">Penalty for one row.</param>
    public ChainedTraining(Matrix table, ColumnScaling scaling, ScaledRange range, double ridge)
    {
        _rows = table.Rows;
        _columns = table.Columns;
        _width = _columns + 1;
        _ridge = ridge;
        _range = range;

        // The last column is 1 throughout: its products are the number of rows and the sums of the columns.
        _cells = new double[_rows * _width];
        _products = new double[_width * _width];
        List<int>[] missing = [.. Enumerable.Range(0, _columns).Select(_ => new List<int>())];
        for (int row = 0; row < _rows; row++)
        {
            ReadOnlySpan<float> source = table.Row(row);
            Span<double> cells = Row(row);
            cells[_columns] = 1;
            for (int column = 0; column < _columns; column++)
            {
                if (float.IsNaN(source[column]))
                {
                    missing[column].Add(row);
                }
                else
                {
                    cells[column] = ((double)source[column] - scaling.Mean[column]) / scaling.Scale[column];
                }
            }

            OuterProduct.AddToUpper(1, cells, _products);
        }

        _missing = [.. missing.Select(rows => rows.ToArray())];
        _order = [.. Enumerable.Range(0, _columns).OrderBy(column => _missing[column].Length).ThenBy(column => column)];
    }

    /// <summary>Lets every column that lacks cells take its turn.</summary>
    /// <param name="first">In the first round, columns that were not filled yet predict nothing.</param>
    /// <returns>The largest move of a filled cell, in standard deviations.</returns>
    public double RunRound(bool first)
    {
        double largest = 0;
        for (int turn = 0; turn < _order.Length; turn++)
        {
            int column = _order[turn];
            if (_missing[column].Length > 0)
            {
                int[] predictors = first ? _order[..turn] : Others(column);
                largest = Math.Max(largest, Refill(column, Regress(column, predictors)));
            }
        }

        return largest;
    }

    /// <summary>The regressions of all columns, also of those that lack no cell in this table.</summary>
    public ChainedRegressions Regressions()
    {
        double[] weights = new double[_columns * _columns];
        double[] intercepts = new double[_columns];
        for (int column = 0; column < _columns; column++)
        {
            double[] fitted = Regress(column, Others(column));
            fitted.AsSpan(0, _columns).CopyTo(weights.AsSpan(column * _columns));
            intercepts[column] = fitted[_columns];
        }

        return new ChainedRegressions(_order, weights, intercepts);
    }

    private int[] Others(int column) => [.. Enumerable.Range(0, _columns).Where(other => other != column)];

    private Span<double> Row(int row) => _cells.AsSpan(row * _width, _width);

    /// <summary>Ridge regression on the rows that have the column.</summary>
    /// <returns>A weight for each column, 0 where it is no predictor, and the intercept.</returns>
    private double[] Regress(int column, int[] predictors)
    {
        double[] sums = (double[])_products.Clone();
        foreach (int row in _missing[column])
        {
            OuterProduct.AddToUpper(-1, Row(row), sums);
        }

        double Sum(int i, int j) => i < j ? sums[(i * _width) + j] : sums[(j * _width) + i];
        int size = predictors.Length;
        double count = _rows - _missing[column].Length;
        double[] mean = [.. Enumerable.Range(0, _columns).Select(k => Sum(k, _columns) / count)];
        double[] system = new double[size * size];
        double[] solution = new double[size];
        for (int i = 0; i < size; i++)
        {
            int k = predictors[i];
            solution[i] = Sum(k, column) - (count * mean[k] * mean[column]);
            for (int j = i; j < size; j++)
            {
                system[(i * size) + j] = Sum(k, predictors[j]) - (count * mean[k] * mean[predictors[j]]);
            }

            system[(i * size) + i] += _ridge * count;
        }

        if (!Cholesky.TryFactor(system, size))
        {
            throw new InvalidOperationException(
                $"The regression of column {column} has no solution at a ridge penalty of {_ridge}; choose a larger one.");
        }

        Cholesky.Solve(system, size, solution);
        double[] fitted = new double[_width];
        double intercept = mean[column];
        for (int i = 0; i < size; i++)
        {
            fitted[predictors[i]] = solution[i];
            intercept -= solution[i] * mean[predictors[i]];
        }

        fitted[_columns] = intercept;
        return fitted;
    }

    /// <summary>Predicts the cells that a column lacks and brings its products up to date.</summary>
    private double Refill(int column, double[] fitted)
    {
        double largest = 0;
        foreach (int row in _missing[column])
        {
            Span<double> cells = Row(row);
            double predicted = ChainedRegressions.Predict(fitted.AsSpan(0, _columns), fitted[_columns], cells);
            double value = _range.Clamp(column, predicted);
            largest = Math.Max(largest, Math.Abs(value - cells[column]));
            cells[column] = value;
        }

        Span<double> products = new double[_width];
        for (int row = 0; row < _rows; row++)
        {
            ReadOnlySpan<double> cells = Row(row);
            AddScaled.Apply(cells[column], cells, products);
        }

        for (int other = 0; other < _width; other++)
        {
            (int low, int high) = other < column ? (other, column) : (column, other);
            _products[(low * _width) + high] = products[other];
        }

        return largest;
    }
}
