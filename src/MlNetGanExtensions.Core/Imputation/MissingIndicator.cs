using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>Says beside an imputed table which cells were missing: one column of 0 and 1 for each chosen column.</summary>
/// <remarks>
/// That a cell is missing may itself tell something, and after imputing it can no longer be seen. Goes with any imputer:
/// <c>indicator.Append(table, imputer.Transform(table))</c>.
/// </remarks>
public sealed class MissingIndicator
{
    private readonly int[] _indicated;

    /// <summary>Makes an indicator for chosen columns.</summary>
    /// <param name="columns">Columns of the tables.</param>
    /// <param name="indicated">The columns that get an indicator, from 0; ascending, each once.</param>
    /// <exception cref="ArgumentOutOfRangeException">A column does not exist.</exception>
    /// <exception cref="ArgumentException">The columns are not ascending.</exception>
    public MissingIndicator(int columns, IReadOnlyList<int> indicated)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        ArgumentNullException.ThrowIfNull(indicated);
        for (int i = 0; i < indicated.Count; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(indicated[i], nameof(indicated));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(indicated[i], columns, nameof(indicated));
            if (i > 0 && indicated[i] <= indicated[i - 1])
            {
                throw new ArgumentException(
                    $"Columns with an indicator must be ascending; {indicated[i]} follows {indicated[i - 1]}.", nameof(indicated));
            }
        }

        Columns = columns;
        _indicated = [.. indicated];
    }

    /// <summary>Columns of the tables.</summary>
    public int Columns { get; }

    /// <summary>The columns that have an indicator, ascending.</summary>
    public IReadOnlyList<int> Indicated => _indicated;

    /// <summary>An indicator for each column that lacks a cell in a training table.</summary>
    /// <param name="table">The training table; NaN marks a missing cell.</param>
    public static MissingIndicator ForIncompleteColumns(Matrix table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new MissingIndicator(
            table.Columns, [.. Enumerable.Range(0, table.Columns).Where(column => Array.Exists(table.Column(column), float.IsNaN))]);
    }

    /// <summary>The indicators alone.</summary>
    /// <param name="table">Rows × <see cref="Columns"/>; NaN marks a missing cell.</param>
    /// <returns>Rows × number of <see cref="Indicated"/>: 1 where the cell is missing, else 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The table has another number of columns.</exception>
    public Matrix Indicate(Matrix table)
    {
        CheckWidth(table, nameof(table));
        Matrix indicators = new(table.Rows, _indicated.Length);
        for (int row = 0; row < table.Rows; row++)
        {
            Write(table.Row(row), indicators.Row(row));
        }

        return indicators;
    }

    /// <summary>An imputed table with the indicators to the right of it.</summary>
    /// <param name="table">The table before imputing, rows × <see cref="Columns"/>; NaN marks a missing cell.</param>
    /// <param name="completed">The same rows, imputed.</param>
    /// <returns>Rows × (<see cref="Columns"/> + number of <see cref="Indicated"/>).</returns>
    /// <exception cref="ArgumentOutOfRangeException">A table has another number of columns, or the tables have unequal numbers of rows.</exception>
    public Matrix Append(Matrix table, Matrix completed)
    {
        CheckWidth(table, nameof(table));
        CheckWidth(completed, nameof(completed));
        if (completed.Rows != table.Rows)
        {
            throw new ArgumentOutOfRangeException(
                nameof(completed), completed.Rows, $"The table has {table.Rows} rows, the imputed one {completed.Rows}.");
        }

        Matrix result = new(table.Rows, Columns + _indicated.Length);
        for (int row = 0; row < table.Rows; row++)
        {
            Span<float> cells = result.Row(row);
            completed.Row(row).CopyTo(cells);
            Write(table.Row(row), cells[Columns..]);
        }

        return result;
    }

    private void Write(ReadOnlySpan<float> row, Span<float> indicators)
    {
        for (int i = 0; i < _indicated.Length; i++)
        {
            indicators[i] = float.IsNaN(row[_indicated[i]]) ? 1 : 0;
        }
    }

    private void CheckWidth(Matrix table, string name)
    {
        ArgumentNullException.ThrowIfNull(table, name);
        if (table.Columns != Columns)
        {
            throw new ArgumentOutOfRangeException(name, table.Columns, $"Expected {Columns} columns, found {table.Columns}.");
        }
    }
}
