using System.Globalization;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.ComparisonClassifiers;

/// <summary>60 training rows and 60 others of the Wisconsin table, with what scikit-learn makes of them (see golden/make.py).</summary>
internal sealed class GoldenTable
{
    private const int Attributes = 30;
    private readonly string[] _names;
    private readonly string[][] _cells;

    private GoldenTable()
    {
        string[][] lines = [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "ComparisonClassifiers", "golden", "rows.csv")).Select(l => l.Split(','))];
        _names = lines[0];
        _cells = lines[1..];
        int first = Array.IndexOf(_names, "x0");
        All = Matrix.FromRows([.. _cells.Select(row => row[first..(first + Attributes)].Select(Parse).ToArray())]);
        Labels = [.. Column("label").Select(label => (int)label)];
        TrainingRows = Array.FindAll([.. Enumerable.Range(0, All.Rows)], row => _cells[row][0] == "1");
        Training = All.SelectRows(TrainingRows);
        TrainingLabels = [.. TrainingRows.Select(row => Labels[row])];
    }

    public static GoldenTable Instance { get; } = new();

    public Matrix All { get; }

    public int[] Labels { get; }

    public int[] TrainingRows { get; }

    public Matrix Training { get; }

    public int[] TrainingLabels { get; }

    public float[] Column(string name)
    {
        int column = Array.IndexOf(_names, name);
        return [.. _cells.Select(row => Parse(row[column]))];
    }

    private static float Parse(string cell) => float.Parse(cell, CultureInfo.InvariantCulture);
}
