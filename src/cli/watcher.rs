//! Notices what happens to a programme's files: in go a folder and a bell, out come paths.
//!
//! The operating system tells, where it does: not for files that another computer changes, and not in every container.
//! There the folder is looked through every second instead.

use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use groter::load::concerns;
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::bell::Bell;

/// How often a folder is looked through.
const INTERVAL: Duration = Duration::from_secs(1);
/// How long to wait for the operating system to tell of a change that was just made.
const PATIENCE: Duration = Duration::from_millis(1500);
/// What a programme is made of.
const FOLDERS: [&str; 3] = ["content", "themes", "locales"];

/// How changes are noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// The operating system tells.
    Told,
    /// The folder is looked through again and again, as was asked for.
    Asked,
    /// The same, because the operating system does not tell.
    Untold,
}

/// Watches for as long as it lives.
pub(super) struct Watcher {
    /// How changes are noticed.
    pub(super) how: How,
    _kept: Kept,
}

enum Kept {
    /// The thread that watches ends with the last of its senders.
    Told {
        _asks: Sender<()>,
    },
    Polled {
        _watcher: PollWatcher,
    },
}

impl Watcher {
    /// Watches the programme in `root`, whose path holds no link, and rings `bell`. With `poll` the operating system is
    /// not asked.
    pub(super) fn start(root: &Path, bell: &Bell, poll: bool) -> notify::Result<Self> {
        if !poll && !is_remote(root) {
            let (told, heard) = mpsc::channel();
            if let Ok(asks) = tell(root, bell, told)
                && probe(root, &heard)
            {
                return Ok(Self { how: How::Told, _kept: Kept::Told { _asks: asks } });
            }
        }
        let how = if poll { How::Asked } else { How::Untold };
        Ok(Self { how, _kept: Kept::Polled { _watcher: look(root, bell)? } })
    }
}

/// Lets the operating system tell; `told` hears every path, also those that are none of a programme's. A thread of its own
/// keeps the watch, as what hears of a new folder must not wait for the folder to be watched as well.
fn tell(root: &Path, bell: &Bell, told: Sender<PathBuf>) -> notify::Result<Sender<()>> {
    let (ask, asked) = mpsc::channel();
    let (again, heard, top) = (ask.clone(), bell.clone(), root.to_owned());
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| match event {
        Ok(event) if event.need_rescan() => heard.changed([top.clone()]),
        Ok(event) if !matters(event.kind) => {}
        Ok(event) => {
            for path in &event.paths {
                // Nobody listens once the probe is over.
                let _ = told.send(path.clone());
                if path.parent() == Some(&top) && FOLDERS.iter().any(|folder| path.ends_with(folder)) {
                    let _ = again.send(());
                }
            }
            heard.changed(event.paths.into_iter().filter(|path| concerns(&top, path)));
        }
        // What was missed nobody knows.
        Err(_) => heard.changed([top.clone()]),
    })?;
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    attach(&mut watcher, root);
    let (bell, top) = (bell.clone(), root.to_owned());
    thread::spawn(move || {
        while asked.recv().is_ok() {
            attach(&mut watcher, &top);
            // What was put into the folder before it was watched.
            bell.changed([top.clone()]);
        }
    });
    Ok(ask)
}

/// Watches the folders that are there; the others are watched once they are.
fn attach(watcher: &mut RecommendedWatcher, root: &Path) {
    for folder in FOLDERS.map(|folder| root.join(folder)).iter().filter(|folder| folder.is_dir()) {
        // One that vanishes meanwhile is told by the folder above it.
        let _ = watcher.watch(folder, RecursiveMode::Recursive);
    }
}

/// Looks the folder through again and again.
fn look(root: &Path, bell: &Bell) -> notify::Result<PollWatcher> {
    let (bell, top) = (bell.clone(), root.to_owned());
    let config = Config::default().with_poll_interval(INTERVAL);
    let heard = move |event: notify::Result<Event>| match event {
        Ok(event) => bell.changed(event.paths.into_iter().filter(|path| concerns(&top, path))),
        Err(_) => bell.changed([top.clone()]),
    };
    let mut watcher = PollWatcher::new(heard, config)?;
    for folder in FOLDERS.map(|folder| root.join(folder)) {
        match watcher.watch(&folder, RecursiveMode::Recursive) {
            Err(error) if folder.is_dir() => return Err(error),
            _ => {}
        }
    }
    Ok(watcher)
}

/// Whether something may have become another file.
fn matters(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Access(_))
}

/// Makes a file in the content folder and waits for the operating system to tell of it. Where no file can be made,
/// somebody else changes the folder, whom the operating system may not know of.
fn probe(root: &Path, heard: &Receiver<PathBuf>) -> bool {
    let file = root.join("content").join(format!(".groter-probe-{}", std::process::id()));
    if OpenOptions::new().write(true).create_new(true).open(&file).is_err() {
        return false;
    }
    let until = Instant::now() + PATIENCE;
    let mut found = false;
    while !found {
        match heard.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(path) => found = path.file_name() == file.file_name(),
            Err(_) => break,
        }
    }
    // Hidden files are no part of a programme: one that cannot be taken away does no harm.
    let _ = fs::remove_file(&file);
    found
}

/// Whether the folder lies on a disk that other computers write to, so that the operating system tells of our own
/// changes only.
fn is_remote(root: &Path) -> bool {
    if cfg!(windows) {
        let text = root.to_string_lossy();
        return text.starts_with(r"\\?\UNC\") || text.starts_with(r"\\") && !text.starts_with(r"\\?\");
    }
    fs::read_to_string("/proc/self/mountinfo").is_ok_and(|mounts| {
        FOLDERS.iter().any(|folder| kind_of_disk(&mounts, &root.join(folder)).is_some_and(|kind| is_shared(&kind)))
    })
}

/// The kind of the file system that `path` lies on, from Linux' own table (proc(5), `mountinfo`).
fn kind_of_disk(mounts: &str, path: &Path) -> Option<String> {
    let found = mounts.lines().filter_map(|line| {
        let (before, after) = line.split_once(" - ")?;
        let at = before.split(' ').nth(4)?.replace("\\040", " ");
        path.starts_with(&at).then(|| (at.len(), after.split(' ').next().unwrap_or_default().to_owned()))
    });
    // The last of two at one place lies on top.
    found.max_by_key(|(length, _)| *length).map(|(_, kind)| kind)
}

fn is_shared(kind: &str) -> bool {
    let shared = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "vboxsf", "vmhgfs", "prl_fs", "drvfs", "virtiofs", "afs", "ceph",
        "davfs",
    ];
    shared.contains(&kind) || kind.starts_with("fuse.")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{is_shared, kind_of_disk};

    #[test]
    fn shared_disks() {
        let mounts = "21 1 254:0 / / rw - ext4 /dev/vda rw\n\
                      40 21 0:35 / /mnt/team\\040map rw shared:1 - cifs //server/map rw\n\
                      41 21 0:36 / /home/x/cloud rw - fuse.rclone cloud: rw\n";
        let check = |path: &str, kind: &str, shared: bool| {
            let found = kind_of_disk(mounts, Path::new(path)).unwrap_or_default();
            assert_eq!((found.as_str(), is_shared(&found)), (kind, shared), "{path}");
        };
        check("/home/x/site/content", "ext4", false);
        check("/mnt/team map/site/content", "cifs", true);
        check("/home/x/cloud/content", "fuse.rclone", true);
        check("/home/x/cloudy/content", "ext4", false);
    }
}
