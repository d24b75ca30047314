using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Oversampling;

/// <summary>Gives each row back as it is.</summary>
internal sealed class IdentityMapper(DataViewSchema schema) : IRowToRowMapper
{
    public DataViewSchema InputSchema => schema;

    public DataViewSchema OutputSchema => schema;

    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
    {
        ArgumentNullException.ThrowIfNull(dependingColumns);
        return dependingColumns;
    }

    public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(activeColumns);
        return input.Schema == schema
            ? input
            : throw new ArgumentException("The row's schema is not the schema that the mapper was made for.", nameof(input));
    }
}
