//! `generar --vigilar`: the drafts again, each time that somebody saves a file.
//!
//! Folders are watched, not files: Excel and editors save by writing another
//! file and renaming it. A save comes as several events, so each is followed by
//! a short wait until nothing more comes; what is read half-saved gives its
//! problems, and the next event gives the run that mends them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use notify::event::{EventKind, ModifyKind};
use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use super::arguments::Generar;
use super::{Status, Terminal, generar};
use crate::doors::disk::{self, Stamp};
use crate::doors::paths::{file_name, parent};
use crate::doors::{Failure, folders, refusal};
use minutario::report::SUMMARY;

/// How long nothing must happen before a save is taken for done.
const QUIET: Duration = Duration::from_millis(150);

/// Most waits for quiet: a file that is written without end is read as it is.
const MOST_WAITS: usize = 5;

/// How often folders are looked at where the system does not tell of changes.
const POLL: Duration = Duration::from_millis(500);

/// How each file stood when it last changed, so that what the system tells
/// twice is one change.
type Stamps = BTreeMap<PathBuf, Option<Stamp>>;

/// Watches until the program is stopped.
///
/// # Errors
/// Wrong arguments, or a folder that cannot be watched.
pub(crate) fn run(arguments: &Generar, terminal: &mut Terminal) -> Result<Status, Failure> {
    let (sender, events) = channel();
    // Before the first run, which a save may follow at once; what keeps that run
    // from beginning is said before what keeps the folders from being watched.
    let watcher = watch(&watched(arguments), sender);
    let mut status = generar::run(arguments, terminal)?;
    let _watcher = watcher?;
    let mut stamps = Stamps::new();
    loop {
        terminal.remark("Vigilando los archivos de la reunión; termine con Ctrl+C.\n");
        let Some(changed) = wait(&events, &mut stamps) else { return Ok(status) };
        let names: Vec<String> = changed.iter().map(|path| file_name(path)).collect();
        terminal.remark(&format!("Cambió {}.", names.join(", ")));
        status = match generar::run(arguments, terminal) {
            Ok(status) => status,
            Err(failure) => {
                terminal.complain(&failure.to_string());
                Status::Usage
            }
        };
    }
}

/// The folders in which a change may change a document: the meeting's, the
/// institution's, the templates'; each with whether its own folders count.
fn watched(arguments: &Generar) -> Vec<(PathBuf, RecursiveMode)> {
    let dir = &arguments.dir;
    let beside = parent(dir);
    let templates = folders::templates(dir, arguments.shared.plantillas.as_deref());
    let around = parent(&beside);
    let mut folders = vec![(beside, RecursiveMode::NonRecursive)];
    if disk::is_folder(dir) {
        folders.push((dir.clone(), RecursiveMode::Recursive));
    } else {
        folders.push((around, RecursiveMode::NonRecursive));
    }
    folders.extend(templates.map(|folder| (folder, RecursiveMode::Recursive)));
    folders
}

fn watch(
    folders: &[(PathBuf, RecursiveMode)],
    sender: Sender<Event>,
) -> Result<Box<dyn Watcher>, Failure> {
    let tell = move |sender: &Sender<Event>, event: notify::Result<Event>| {
        // Nobody listens any more only when the program is ending.
        let _ = event.map(|event| sender.send(event));
    };
    let (first, second) = (sender.clone(), sender);
    let system = RecommendedWatcher::new(move |event| tell(&first, event), Config::default());
    let system = system.map(|watcher| Box::new(watcher) as Box<dyn Watcher>);
    if let Some(watcher) = system.ok().and_then(|watcher| all(watcher, folders).ok()) {
        return Ok(watcher);
    }
    // A network drive, or a system with no watches left: look every so often.
    let config = Config::default().with_poll_interval(POLL).with_compare_contents(true);
    PollWatcher::new(move |event| tell(&second, event), config)
        .map(|watcher| Box::new(watcher) as Box<dyn Watcher>)
        .and_then(|watcher| all(watcher, folders))
        .map_err(|error| {
            Failure::Usage(format!("no se pueden vigilar los archivos: {}", why(error)))
        })
}

fn all(
    mut watcher: Box<dyn Watcher>,
    folders: &[(PathBuf, RecursiveMode)],
) -> notify::Result<Box<dyn Watcher>> {
    for (folder, mode) in folders {
        watcher.watch(folder, *mode)?;
    }
    Ok(watcher)
}

fn why(error: notify::Error) -> String {
    match error.kind {
        notify::ErrorKind::Io(reason) => refusal::explained(&reason).0,
        notify::ErrorKind::PathNotFound => "la carpeta no existe".to_owned(),
        _ => "el sistema no lo permite".to_owned(),
    }
}

/// The files of the next save, once it is done; none when nobody watches.
fn wait(events: &Receiver<Event>, stamps: &mut Stamps) -> Option<Vec<PathBuf>> {
    loop {
        let mut changed = paths(&events.recv().ok()?);
        for _ in 0..MOST_WAITS {
            match events.recv_timeout(QUIET) {
                Ok(event) => changed.extend(paths(&event)),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
        while let Ok(event) = events.try_recv() {
            changed.extend(paths(&event));
        }
        changed.sort();
        changed.dedup();
        changed.retain(|path| {
            let stamp = disk::stamp(path);
            stamps.insert(path.clone(), stamp) != Some(stamp)
        });
        if !changed.is_empty() {
            return Some(changed);
        }
    }
}

/// The files that an event says were changed and that a document may read.
fn paths(event: &Event) -> Vec<PathBuf> {
    let changes = match event.kind {
        EventKind::Create(_) | EventKind::Remove(_) => true,
        EventKind::Modify(kind) => !matches!(kind, ModifyKind::Metadata(_)),
        EventKind::Any | EventKind::Access(_) | EventKind::Other => false,
    };
    let ours = event.paths.iter().filter(|path| changes && is_ours(path));
    ours.cloned().collect()
}

/// Not Excel's and LibreOffice's lock files, nor what programs keep while they
/// save, nor the summary, which is written with the drafts.
fn is_ours(path: &Path) -> bool {
    const READ: [&str; 12] =
        ["json", "csv", "xlsx", "dj", "hbs", "toml", "typ", "ttf", "otf", "png", "jpg", "jpeg"];
    let name = file_name(path);
    let extension = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    name != SUMMARY && !name.starts_with(['~', '.', '#']) && READ.contains(&extension.as_str())
}
