using MlNetGanExtensions.Generation;

namespace MlNetGanExtensions.Onnx.Building;

/// <summary>Whether what is to be written beside a model fits the model.</summary>
internal static class OptionRules
{
    /// <param name="options">What is written beside the model.</param>
    /// <param name="kind">What kind of model it is.</param>
    /// <param name="columns">Columns of the table that the model takes or makes.</param>
    /// <param name="classes">How many classes can be named.</param>
    /// <param name="categories">The categories that can be named; null where the model makes no rows.</param>
    /// <returns>The options; empty ones where there are none.</returns>
    /// <exception cref="ArgumentException">A text is null, or the number of names is not that of what they name.</exception>
    public static OnnxExportOptions Checked(
        OnnxExportOptions? options, string kind, int columns, int classes, IReadOnlyList<SlotGroup>? categories = null)
    {
        if (options is null)
        {
            return new OnnxExportOptions();
        }

        CheckText(options.Description, nameof(options.Description), nameof(options));
        Check(options.ColumnNames, columns, nameof(options.ColumnNames), nameof(options));
        Check(options.ClassNames, classes, nameof(options.ClassNames), nameof(options));
        if (options.CategoryNames is { } names)
        {
            Check(
                names,
                categories ?? throw new ArgumentException($"Expected no names of categories: this {kind} makes no rows.", nameof(options)),
                nameof(options));
        }

        return options;
    }

    private static void Check(IReadOnlyList<IReadOnlyList<string>> names, IReadOnlyList<SlotGroup> categories, string parameter)
    {
        const string Property = nameof(OnnxExportOptions.CategoryNames);
        if (names.Count != categories.Count)
        {
            throw new ArgumentException($"Expected the names of {categories.Count} categories for {Property}, found those of {names.Count}.", parameter);
        }

        for (int i = 0; i < names.Count; i++)
        {
            if (names[i] is null)
            {
                throw new ArgumentException($"Expected the names of {Property}[{i}], found null.", parameter);
            }

            Check(names[i], categories[i].Count, $"{Property}[{i}]", parameter);
        }
    }

    private static void Check(IReadOnlyList<string>? names, int expected, string property, string parameter)
    {
        if (names is null)
        {
            return;
        }

        if (names.Count != expected)
        {
            throw new ArgumentException($"Expected {expected} names for {property}, found {names.Count}.", parameter);
        }

        for (int i = 0; i < names.Count; i++)
        {
            CheckText(names[i], $"{property}[{i}]", parameter);
        }
    }

    private static void CheckText(string? text, string property, string parameter)
    {
        if (text is null)
        {
            throw new ArgumentException($"Expected a text for {property}, found null.", parameter);
        }
    }
}
