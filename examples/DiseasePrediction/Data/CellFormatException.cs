namespace MlNetGanExtensions.Examples.DiseasePrediction.Data;

/// <summary>A cell of a CSV file does not hold what the program can use.</summary>
internal sealed class CellFormatException : FormatException
{
    /// <param name="path">The file.</param>
    /// <param name="line">Line of the file, from 1.</param>
    /// <param name="column">Column of the file, from 1.</param>
    /// <param name="columnName">The column's name in the header.</param>
    /// <param name="problem">What is wrong, as the end of a sentence.</param>
    public CellFormatException(string path, int line, int column, string columnName, string problem)
        : base($"{path}, line {line}, column {column} ({columnName}): {problem}")
    {
        Line = line;
        Column = column;
    }

    public int Line { get; }

    public int Column { get; }
}
