namespace MlNetGanExtensions.Tables;

/// <summary>Text that cannot be read as a table.</summary>
public sealed class TableFormatException : FormatException
{
    /// <summary>Describes what is wrong with a whole text or a whole line.</summary>
    /// <param name="line">The line, counted from 1; 0 where there is none.</param>
    /// <param name="message">What was expected, and what was found.</param>
    /// <param name="inner">What led to it.</param>
    public TableFormatException(int line, string message, Exception? inner = null)
        : base(line > 0 ? $"Line {line}: {message}" : message, inner) => Line = line;

    /// <summary>Describes what is wrong with a cell.</summary>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="column">The name of the column.</param>
    /// <param name="cell">What stands there.</param>
    /// <param name="expected">What should.</param>
    public TableFormatException(int line, string column, string cell, string expected)
        : base($"Line {line}, column '{column}': expected {expected}; found '{cell}'.")
    {
        Line = line;
        Column = column;
        Cell = cell;
    }

    /// <summary>The line, counted from 1; 0 where there is none.</summary>
    public int Line { get; }

    /// <summary>The name of the column; null where a whole line is wrong.</summary>
    public string? Column { get; }

    /// <summary>What stands in the cell; null where a whole line is wrong.</summary>
    public string? Cell { get; }
}
