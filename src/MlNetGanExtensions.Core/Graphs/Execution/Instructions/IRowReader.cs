namespace MlNetGanExtensions.Graphs.Execution.Instructions;

/// <summary>An instruction that goes by the row numbers of a slot.</summary>
internal interface IRowReader
{
    /// <exception cref="InvalidOperationException">A row number is outside the table.</exception>
    void Check();
}
