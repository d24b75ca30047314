using MlNetGanExtensions.Examples.SparkModels.Models;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Examples.SparkModels.Data;

/// <summary>Numbers with holes, and a class for each row.</summary>
/// <param name="Columns">Names of the columns of <paramref name="Rows"/>.</param>
/// <param name="Rows">NaN marks a missing cell.</param>
/// <param name="Label">Name of the column of classes.</param>
/// <param name="Classes">What the classes are called, in the order of their numbers.</param>
/// <param name="Labels">The number of each row's class.</param>
internal sealed record LabelledRows(IReadOnlyList<string> Columns, Matrix Rows, string Label, IReadOnlyList<string> Classes, int[] Labels)
{
    /// <summary>The same rows as models take them: their columns in their order, their numbers of classes.</summary>
    /// <exception cref="InvalidDataException">The table lacks a column of the models, or has a class that they do not know.</exception>
    public LabelledRows As(ModelDescription models)
    {
        int[] places = [.. models.Columns.Select(name => Columns.ToList().IndexOf(name))];
        string[] lacking = [.. models.Columns.Where((_, place) => places[place] < 0)];
        string[] classes = [.. models.Classes.Select(known => known.Name)];
        string[] unknown = [.. Classes.Except(classes)];
        if (lacking.Length > 0 || unknown.Length > 0)
        {
            throw new InvalidDataException(lacking.Length > 0
                ? $"The table lacks {string.Join(", ", lacking)}, which the models take; it has {string.Join(", ", Columns)}."
                : $"The models do not know {string.Join(", ", unknown)} of '{Label}'; they know {string.Join(", ", classes)}.");
        }

        return new LabelledRows(models.Columns, Rows.SelectColumns(places), Label, classes, [.. Labels.Select(label => Array.IndexOf(classes, Classes[label]))]);
    }

    /// <summary>Rows of each class.</summary>
    public IEnumerable<int> Counts => Classes.Select((_, number) => Labels.Count(label => label == number));

    /// <summary>Reads a table. Numbers are rounded to Single, which is what models take.</summary>
    /// <exception cref="InvalidDataException">A column is not of numbers or has one beyond Single, or the label is not there, not complete, or has one class.</exception>
    public static LabelledRows Read(string path, string label)
    {
        Table table = CsvTable.Read(path);
        if (!table.Contains(label) || table[label].Missing > 0)
        {
            throw new InvalidDataException($"{path} needs a column '{label}' with a class in each row. Its columns: {string.Join(", ", table.Columns.Select(column => column.Name))}.");
        }

        TableColumn[] columns = [.. table.Columns.Where(column => column.Name != label)];
        Matrix rows = new(table.Rows, columns.Length);
        foreach ((int place, TableColumn column) in columns.Index())
        {
            if (column is not NumberColumn numbers)
            {
                throw new InvalidDataException($"Column '{column.Name}' of {path} is of kind {column.Kind}; expected numbers.");
            }

            for (int row = 0; row < rows.Rows; row++)
            {
                rows[row, place] = (float)numbers.Number(row);
                if (float.IsInfinity(rows[row, place]))
                {
                    throw new InvalidDataException($"Column '{column.Name}' of {path} has a number beyond Single in row {row + 1}.");
                }
            }
        }

        string[] labels = table[label].ToText();
        string[] classes = [.. labels.Distinct().Order(StringComparer.Ordinal)];
        return classes.Length > 1
            ? new LabelledRows([.. columns.Select(column => column.Name)], rows, label, classes, Array.ConvertAll(labels, text => Array.IndexOf(classes, text)))
            : throw new InvalidDataException($"Column '{label}' of {path} has one class; expected two or more.");
    }
}
