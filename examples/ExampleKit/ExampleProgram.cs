using MlNetGanExtensions.Networks.Training;

namespace MlNetGanExtensions.Examples.ExampleKit;

/// <summary>How a program ends.</summary>
public static class ExampleProgram
{
    public const int Succeeded = 0;
    public const int Failed = 1;
    public const int Stopped = 2;

    /// <summary>Does the work of a program, and says in one line what is wrong where its user can do something about it.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(Action work, IOutput output)
    {
        try
        {
            work();
            return Succeeded;
        }
        catch (Exception error) when (error is FormatException or InvalidDataException or IOException or UnauthorizedAccessException or TrainingDivergedException)
        {
            output.Line(error.Message);
            return Failed;
        }
        catch (OperationCanceledException)
        {
            output.Line("Stopped.");
            return Stopped;
        }
    }
}
