using Microsoft.ML;
using MlNetGanExtensions.LoadProgram;

// Loads a model and applies it to rows, as a program does that knows ML.NET alone: no type of this library is named anywhere in it.
// Usage: <model.zip> <rows.idv> [column ...]; prints a line for each row with the bits of the named columns.
try
{
    MLContext ml = new();
    ITransformer model = ml.Model.Load(args[0], out _);
    IDataView scored = model.Transform(ml.Data.LoadFromBinary(args[1]));
    foreach (string line in RowLines.Of(scored, args[2..]))
    {
        Console.WriteLine(line);
    }

    return 0;
}
#pragma warning disable CA1031 // The message is this program's answer, whatever went wrong.
catch (Exception exception)
#pragma warning restore CA1031
{
    Console.Error.WriteLine($"{exception.GetBaseException().GetType().Name}: {exception.GetBaseException().Message}");
    return 1;
}
